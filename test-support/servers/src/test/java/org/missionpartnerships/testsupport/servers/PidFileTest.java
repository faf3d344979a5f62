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
