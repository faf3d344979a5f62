package org.missionpartnerships.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything is. {@code MP_STATE} moves the state elsewhere and {@code MP_PORT_OFFSET} shifts every port, so that
 * two check-outs can be up side by side.
 *
 * @param project the directory of the check-out
 * @param state what survives a restart
 */
record Place(Path project, Path state, int portOffset) {
    private static final long NEEDED_BYTES = 500L << 20;

    /** PostgreSQL wants 16 MB at a time. */
    private static final long LEFT_ON_A_FULL_DISK = 20L << 20;

    static Place here() {
        Path project =
                Path.of(System.getProperty("mp.home", ".")).toAbsolutePath().normalize();
        String state = System.getenv().getOrDefault("MP_STATE", ".local");
        String offset = System.getenv().getOrDefault("MP_PORT_OFFSET", "0");
        try {
            return new Place(project, project.resolve(state), Integer.parseInt(offset));
        } catch (NumberFormatException e) {
            throw new CannotContinue(
                    "MP_PORT_OFFSET is a whole number that is added to every port; it is set to: " + offset);
        }
    }

    int postgresPort() {
        return 15_432 + portOffset;
    }

    int kafkaPort() {
        return 19_092 + portOffset;
    }

    int port(Service service) {
        return service.port() + portOffset;
    }

    String url(Service service) {
        return "http://localhost:" + port(service);
    }

    Path log(Service service) {
        return state.resolve("logs").resolve(service.id() + ".log");
    }

    Path watchLog() {
        return state.resolve("logs").resolve("watch.log");
    }

    /** What to say of a trouble instead, if there is no room left: a full disk shows in many ways, none of them plain. */
    RuntimeException orFull(RuntimeException trouble) {
        try {
            return orFull(trouble, Files.getFileStore(state).getUsableSpace());
        } catch (IOException e) {
            return trouble;
        }
    }

    RuntimeException orFull(RuntimeException trouble, long free) {
        return free >= LEFT_ON_A_FULL_DISK
                ? trouble
                : new CannotContinue(
                        "The disk where %s is has become full (%d MB are left). Free some space, or put the state elsewhere with MP_STATE=/another/directory."
                                .formatted(state, free >> 20));
    }

    /** Makes the state's directory, and says plainly when it cannot be used. */
    void prepare() {
        try {
            Files.createDirectories(state.resolve("logs"));
            Files.createDirectories(state.resolve("run"));
            long free = Files.getFileStore(state).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotContinue(
                        "Only %d MB are free where %s is; at least %d MB are needed. Free some space, or put the state elsewhere with MP_STATE=/another/directory."
                                .formatted(free >> 20, state, NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new CannotContinue(
                    "%s cannot be used for the state (%s). Put it elsewhere with MP_STATE=/another/directory."
                            .formatted(state, e.getMessage()));
        }
    }
}
