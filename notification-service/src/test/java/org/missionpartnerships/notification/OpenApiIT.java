package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description is that of the code. Accept a change with {@code -Dopenapi=write}. */
@QuarkusTest
@TestProfile(QuickRetries.class)
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../docs/openapi/notification-service.yaml");

    @Test
    void the_committed_description_is_up_to_date() throws IOException {
        String served = Client.text("/q/openapi?format=yaml");
        if ("write".equals(System.getProperty("openapi"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as(
                        "docs/openapi/notification-service.yaml is behind the code. If the change is meant, run this test with -Dopenapi=write and commit the file.")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
