package org.missionpartnerships.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Follows the services' logs until Ctrl-C, which stops everything. */
final class Logs {
    private final Place place;
    private final Terminal terminal;
    private final Map<Path, Long> read = new HashMap<>();

    Logs(Place place, Terminal terminal) {
        this.place = place;
        this.terminal = terminal;
    }

    void follow(Stack stack) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            terminal.say("");
            terminal.say("Stopping ...");
            stack.down();
        }));
        terminal.say("");
        terminal.say("Following the logs; Ctrl-C stops everything.");
        while (true) {
            for (Service service : Service.values()) {
                print(service.id(), place.log(service));
            }
            print(WatchProcess.NAME, place.watchLog());
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private void print(String name, Path file) {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = read.getOrDefault(file, Math.max(0, log.length() - 2_000));
            // A log that became shorter was begun anew.
            log.seek(from > log.length() ? 0 : from);
            var fresh = new byte[(int) Math.min(log.length() - log.getFilePointer(), 1 << 20)];
            log.readFully(fresh);
            int end = lastLineEnd(fresh);
            read.put(file, log.getFilePointer() - (fresh.length - end));
            new String(fresh, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> terminal.say("%-20s | %s".formatted(name, line)));
        } catch (IOException e) {
            // It has not written yet; the next round looks again.
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
