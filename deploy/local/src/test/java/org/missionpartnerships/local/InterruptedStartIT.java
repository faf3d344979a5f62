package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.testsupport.servers.PidFile;
import org.missionpartnerships.testsupport.servers.ServerProcess;

/** {@code ./mp up}, interrupted at three moments: one sentence, and nothing goes on running. */
class InterruptedStartIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path project =
            Path.of(System.getProperty("mp.home", "../..")).toAbsolutePath().normalize();

    @Test
    void an_interrupted_start_takes_back_what_it_started_and_the_next_one_finds_the_state_in_order() throws Exception {
        Path state = Path.of("target", "stacks", "interrupted").toAbsolutePath();
        MissionStack.delete(state);
        Place place = WholeStackIT.placeWithFreePorts(project, state);
        for (String reached : List.of("postgres/server.pid", "kafka/server.pid", "run/notification-service.pid")) {
            Path said = Files.createTempFile("interrupted", ".txt");
            Process up = up(place, said);
            try {
                await().atMost(SOON)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() ->
                                new PidFile(state.resolve(reached)).process().isPresent());
                up.destroy();
                assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                up.destroyForcibly();
            }
            assertThat(Files.readString(said))
                    .as("interrupted at " + reached)
                    .containsOnlyOnce("Interrupted; what was started is being stopped.")
                    .doesNotContain("Exception", "\tat ");
            assertThat(running(state)).as("interrupted at " + reached).isEmpty();
            Files.delete(said);
        }
    }

    private static List<Path> running(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> new PidFile(file).process().isPresent())
                    .toList();
        }
    }

    private Process up(Place place, Path said) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dmp.home=" + project,
                "-cp",
                ServerProcess.ownClassPath(),
                Main.class.getName(),
                "up",
                "--empty");
        builder.environment().put("MP_STATE", place.state().toString());
        builder.environment().put("MP_PORT_OFFSET", Integer.toString(place.portOffset()));
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }
}
