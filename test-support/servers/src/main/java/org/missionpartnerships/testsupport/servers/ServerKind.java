package org.missionpartnerships.testsupport.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Where the servers of tests come from. {@code MP_SERVERS} (environment) or {@code mp.servers} (system property) says
 * {@code embedded}, {@code containers} or {@code auto}; auto, the default, takes containers where an engine answers.
 */
enum ServerKind {
    EMBEDDED,
    CONTAINERS;

    static ServerKind chosen() {
        String wish = System.getProperty("mp.servers", System.getenv().getOrDefault("MP_SERVERS", "auto"));
        return switch (wish.toLowerCase(Locale.ROOT)) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> engineAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException("MP_SERVERS is embedded, containers or auto; it is set to: " + wish);
        };
    }

    /** Testcontainers searches long and logs loudly, so it is asked only when there is something that could answer. */
    private static boolean engineAnswers() {
        String home = System.getProperty("user.home");
        boolean candidate = System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run/docker.sock",
                                home + "/.docker/run/docker.sock",
                                "/run/user/" + userId() + "/podman/podman.sock")
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
        return candidate && DockerClientFactory.instance().isDockerAvailable();
    }

    private static Object userId() {
        try {
            return Files.getAttribute(Path.of(System.getProperty("user.home")), "unix:uid");
        } catch (Exception e) {
            return "";
        }
    }
}
