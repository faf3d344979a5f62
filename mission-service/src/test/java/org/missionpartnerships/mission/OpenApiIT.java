package org.missionpartnerships.mission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.missionpartnerships.mission.Http.Answer;
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

    @TestFactory
    Stream<DynamicTest> every_operation_has_an_example_from_the_demo_cities() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    for (JsonNode parameter : operation.node().path("parameters")) {
                        if (parameter.path("in").asText().equals("path")) {
                            assertThat(parameter.path("example").asText())
                                    .as(
                                            "example of %s in %s",
                                            parameter.path("name").asText(), operation.path())
                                    .isNotEmpty();
                        }
                    }
                    if (operation.node().has("requestBody")) {
                        assertThat(operation.example())
                                .as("example of what is sent to %s: add it to openapi/examples.json", operation.path())
                                .isNotEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_an_example_sends_is_well_formed() {
        return operations()
                .filter(operation -> operation.node().has("requestBody"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    Answer answer = Http.post(
                            operation.address(), operation.example().toString(), Http.steward("no-city-at-all"));
                    assertThat(answer.status()).as(answer.text()).isIn(403, 404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_list_comes_in_pages_and_is_filtered() {
        return operations()
                .filter(operation -> operation.id().startsWith("list"))
                .filter(operation -> !operation.id().equals("listProblems"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    List<String> asked = operation.queryParameters();
                    assertThat(asked).contains("cursor", "limit");
                    assertThat(asked).as("something to filter by").hasSizeGreaterThan(2);
                }));
    }

    private record Operation(String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        JsonNode example() {
            return node.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("example");
        }

        List<String> queryParameters() {
            return node.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        String address() {
            String address = path;
            for (JsonNode parameter : node.path("parameters")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            return address;
        }
    }

    private static Stream<Operation> operations() {
        return Http.get("/q/openapi?format=json")
                .json()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .valueStream()
                        .filter(operation -> operation.has("operationId"))
                        .map(operation -> new Operation(path.getKey(), operation)));
    }
}
