package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    @Test
    void a_port_offset_moves_every_port(@TempDir Path directory) {
        var place = new Place(directory, directory.resolve("state"), 100);
        assertThat(place.url(Service.MISSION)).isEqualTo("http://localhost:8181");
        assertThat(place.postgresPort()).isEqualTo(15_532);
        assertThat(place.kafkaPort()).isEqualTo(19_192);
    }

    @Test
    void a_state_that_cannot_be_kept_is_refused_in_one_sentence(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        var place = new Place(directory, file.resolve("state"), 0);
        assertThatThrownBy(place::prepare)
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("cannot be used for the state")
                .hasMessageContaining("MP_STATE");
    }

    @Test
    void a_disk_that_became_full_is_said_instead_of_what_came_of_it(@TempDir Path directory) {
        var place = new Place(directory, directory.resolve("state"), 0);
        var trouble = new IllegalStateException("Kafka did not start");
        assertThat(place.orFull(trouble, 5L << 30)).isSameAs(trouble);
        assertThat(place.orFull(trouble, 3L << 20))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("has become full (3 MB are left)")
                .hasMessageContaining("MP_STATE");
    }

    @Test
    void a_taken_port_is_named_with_who_wanted_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Listener.requireFree(taken.getLocalPort(), "Kafka"))
                    .isInstanceOf(CannotContinue.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which Kafka needs, is taken by")
                    .hasMessageContaining("MP_PORT_OFFSET");
        }
    }
}
