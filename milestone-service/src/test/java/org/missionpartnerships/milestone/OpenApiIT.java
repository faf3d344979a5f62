package org.missionpartnerships.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.testsupport.specs.RealServers;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../docs/openapi/milestone-service.yaml");

    @Test
    void the_published_document_is_what_the_service_serves() throws IOException {
        String served = RestAssured.get("/q/openapi").asString();
        if ("write".equals(System.getProperty("openapi"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as(
                        "%s; if the change is meant, run ./mvnw -pl milestone-service verify -Dopenapi=write and commit it",
                        COMMITTED)
                .isEqualTo(served);
    }
}
