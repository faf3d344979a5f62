package org.missionpartnerships.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.missionpartnerships.testsupport.servers.PidFile;

/** A whole stack beside any other: state and ports of its own, both gone when it ends. */
final class OwnStack {

    static final int PORT_OFFSET = 500;

    private final Path project =
            Path.of(System.getProperty("mp.home", ".")).toAbsolutePath().normalize();
    private final Path state = project.resolve(".local/bench");

    Path state() {
        return state;
    }

    /** Starts whatever of it does not run; no city is loaded. */
    void up() throws IOException, InterruptedException {
        mp("up", "--empty");
    }

    void stop(String service) throws Exception {
        var noted = new PidFile(state.resolve("run/" + service + ".pid"));
        var process = noted.process();
        // what is not noted any more was stopped, and the watch leaves it so
        noted.delete();
        if (process.isPresent()) {
            process.get().destroy();
            process.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    void end() throws IOException, InterruptedException {
        mp("down");
        try (var paths = Files.walk(state)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void mp(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("mp").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MP_STATE", ".local/bench");
        builder.environment().put("MP_PORT_OFFSET", Integer.toString(PORT_OFFSET));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./mp " + String.join(" ", words) + ":\n" + said);
        }
    }
}
