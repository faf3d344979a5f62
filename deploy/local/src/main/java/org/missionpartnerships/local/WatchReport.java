package org.missionpartnerships.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the watch has to say of each process, one file each, for {@code ./mp status} to read.
 *
 * @param directory for these files alone
 */
record WatchReport(Path directory) {

    void note(String process, String what) {
        try {
            Files.createDirectories(directory);
            Path fresh = directory.resolve(process + ".fresh");
            Files.writeString(fresh, what);
            Files.move(fresh, file(process), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // the disk may be what is wrong; the process is started again all the same
        }
    }

    Optional<String> of(String process) {
        try {
            return Optional.of(Files.readString(file(process)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void forget(String process) {
        delete(file(process));
    }

    void forgetAll() {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> notes = Files.list(directory)) {
                notes.forEach(WatchReport::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path file(String process) {
        return directory.resolve(process);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
