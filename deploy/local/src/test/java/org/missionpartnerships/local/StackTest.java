package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.missionpartnerships.testsupport.servers.PidFile;

class StackTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Place place;

    @BeforeEach
    void prepare() {
        place = WholeStackIT.placeWithFreePorts(directory, directory.resolve("state"));
        place.prepare();
    }

    @Test
    void nothing_is_started_when_one_port_is_taken() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), place.port(Service.MILESTONE)));
            assertThatThrownBy(stack()::up)
                    .isInstanceOf(CannotContinue.class)
                    .hasMessageContaining("which milestone-service needs, is taken by");
        }
        assertThat(directory.resolve("state/postgres")).doesNotExist();
        assertThat(directory.resolve("state/kafka")).doesNotExist();
    }

    @Test
    void two_do_not_start_the_same_at_once() throws IOException {
        try (var channel = FileChannel.open(
                        directory.resolve("state/run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertThatThrownBy(stack()::up)
                    .isInstanceOf(CannotContinue.class)
                    .hasMessageContaining("Another ./mp up is just starting everything");
        }
    }

    @Test
    void status_tells_what_died_and_that_nobody_watches() throws Exception {
        Path run = directory.resolve("state/run");
        Process partner = new ProcessBuilder("sleep", "60").start();
        try {
            new PidFile(run.resolve("partner-service.pid")).write(partner.toHandle());
            Process mission = new ProcessBuilder("true").start();
            new PidFile(run.resolve("mission-service.pid")).write(mission.toHandle());
            mission.waitFor();
            assertThat(stack().status()).isFalse();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .containsPattern("mission-service +died")
                    .containsPattern("partner-service +running, not ready")
                    .containsPattern("milestone-service +stopped")
                    .contains("Nothing starts again what dies");

            Process watch = new ProcessBuilder("sleep", "60").start();
            try {
                new PidFile(run.resolve("watch.pid")).write(watch.toHandle());
                new WatchReport(run.resolve("watch")).note("mission-service", "died at noon, and was started again");
                out.reset();
                assertThat(stack().status()).isFalse();
                assertThat(out.toString(StandardCharsets.UTF_8))
                        .contains("died at noon, and was started again (state/logs/watch.log)")
                        .doesNotContain("Nothing starts again");
            } finally {
                watch.destroyForcibly();
            }
        } finally {
            partner.destroyForcibly();
        }
        assertThat(Files.exists(run.resolve("partner-service.pid"))).isTrue();
    }

    private Stack stack() {
        return new Stack(place, new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8)));
    }
}
