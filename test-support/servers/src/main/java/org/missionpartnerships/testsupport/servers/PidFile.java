package org.missionpartnerships.testsupport.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by its id and its start time, so that another process that was given the same id is never it. */
public record PidFile(Path path) {

    /** The system rounds start times and may shift them a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    /** Where Linux tells these in {@code /proc/<pid>/stat}, counted from after the name. */
    private static final int STATE = 0;

    private static final int THREADS = 17;

    public void write(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + start.toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The process id could not be noted in " + path, e);
        }
    }

    /** Whether a process was noted that runs no more, and nobody has said since that it was to end. */
    public boolean died() {
        return Files.exists(path) && process().isEmpty();
    }

    /** The process that was noted, if it is still running. */
    public Optional<ProcessHandle> process() {
        String[] parts;
        try {
            parts = Files.readString(path).strip().split(" ");
        } catch (IOException e) {
            return Optional.empty();
        }
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(PidFile::runs)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) < 0)
                            .orElse(true));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A process that ended stays in the system's list until its parent asks for its end. In a container without an init
     * nobody ever asks, and {@link ProcessHandle#onExit} would wait for ever.
     */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /** Of a program with many threads the first may have ended while others still hold what is open. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] afterName =
                    stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            return afterName[STATE].equals("Z") && afterName[THREADS].equals("1");
        } catch (IOException e) {
            // the system tells of its processes in another way
            return false;
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
