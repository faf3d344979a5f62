package org.missionpartnerships.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @Test
    void a_running_process_is_found_and_a_finished_one_is_not(@TempDir Path directory) throws IOException {
        var file = new PidFile(directory.resolve("run/server.pid"));
        assertThat(file.process()).isEmpty();
        Process process = new ProcessBuilder("sleep", "60").start();
        file.write(process.toHandle());
        assertThat(file.process()).contains(process.toHandle());

        process.destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> file.process().isEmpty());
    }

    @Test
    void what_ended_unasked_has_died_until_it_is_deleted(@TempDir Path directory) throws Exception {
        var file = new PidFile(directory.resolve("server.pid"));
        assertThat(file.died()).isFalse();
        Process process = new ProcessBuilder("sleep", "60").start();
        file.write(process.toHandle());
        assertThat(file.died()).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(file.died()).isTrue();
        file.delete();
        assertThat(file.died()).isFalse();
    }

    /** As in a container without an init: the shell becomes a program that knows nothing of the shell's child. */
    @Test
    void a_process_whose_parent_never_asks_for_its_end_runs_no_more(@TempDir Path directory) throws IOException {
        var file = new PidFile(directory.resolve("server.pid"));
        Process parent = new ProcessBuilder("sh", "-c", "sleep 1 & echo $!; exec sleep 60").start();
        try (var said = parent.inputReader()) {
            file.write(ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow());
            assertThat(file.process()).isPresent();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> file.process().isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_process_that_was_given_the_same_id_later_is_another_one(@TempDir Path directory) throws IOException {
        var file = new PidFile(directory.resolve("server.pid"));
        file.write(ProcessHandle.current());
        String[] noted = Files.readString(file.path()).strip().split(" ");
        Files.writeString(file.path(), noted[0] + " " + (Long.parseLong(noted[1]) - 60_000));
        assertThat(file.process()).isEmpty();
    }

    @Test
    void a_damaged_file_names_no_process(@TempDir Path directory) throws IOException {
        var file = new PidFile(directory.resolve("server.pid"));
        for (String damage : new String[] {"", "12", "a b", "1 2 3"}) {
            Files.writeString(file.path(), damage);
            assertThat(file.process()).isEmpty();
        }
    }
}
