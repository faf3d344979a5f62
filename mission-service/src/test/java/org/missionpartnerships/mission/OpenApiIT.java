package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.testsupport.specs.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../docs/openapi/mission-service.yaml");

    @Test
    void the_committed_document_is_the_one_that_is_served() throws IOException {
        String served = Http.get("/q/openapi").text();
        if ("write".equals(System.getProperty("openapi"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as(
                        "The API changed. If that is meant, accept it with ./mvnw verify -pl mission-service -Dit.test=OpenApiIT"
                                + " -Dopenapi=write, and commit docs/openapi/mission-service.yaml")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
