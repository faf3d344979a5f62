package org.missionpartnerships.testsupport.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every service's OpenAPI document. The committed one is the one that is served; each operation has examples that
 * its schemas allow; and what an example answers is what the service answers, told the same story again. It needs a service to
 * itself that was told nothing yet.
 */
public abstract class ServiceDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ANSWERS = Path.of("src/main/resources/openapi/answers.json");

    private static final String HOW = "If the change is meant, record it and commit it: CONTRIBUTING.md says how";

    /** Where the service listens. */
    protected abstract URI address();

    /** Such as {@code mission-service}. */
    protected abstract String name();

    /** What must have happened elsewhere before the story begins: the positions that a request sends as {@code After}. */
    protected String elsewhere() {
        return "";
    }

    /**
     * What is really there, by what the document shows: {@code https://example.org/hook} for a port of this machine. Asked before each
     * request, since some of it is only there after another.
     */
    protected Map<String, String> standIns() {
        return Map.of();
    }

    @Test
    void the_committed_document_is_the_one_that_is_served() throws IOException {
        String served = read("/q/openapi");
        Path committed = Path.of("../docs/openapi/" + name() + ".yaml");
        if ("write".equals(System.getProperty("openapi"))) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        assertThat(served)
                .as("%s is not what the service serves. %s", committed, HOW)
                .isEqualTo(Files.readString(committed));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_has_examples_from_the_demo_cities() {
        JsonNode document = document();
        Schemas schemas = new Schemas(document);
        return Described.in(document)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    for (JsonNode parameter : operation.node().path("parameters")) {
                        if (parameter.path("in").asText().equals("path")) {
                            assertThat(parameter.path("example").asText())
                                    .as(
                                            "example of %s in %s: add it to openapi/examples.json",
                                            parameter.path("name"), operation.path())
                                    .isNotEmpty()
                                    .doesNotContain("${");
                        }
                    }
                    operation.sent().forEach(type -> {
                        assertThat(type.has("example"))
                                .as("example of what is sent to %s: add it to openapi/examples.json", operation.path())
                                .isTrue();
                        assertThat(schemas.complaintsOfSent(type.path("schema"), type.path("example")))
                                .as(
                                        "what the schema does not allow of %s, in openapi/examples.json",
                                        type.path("example"))
                                .isEmpty();
                    });
                    operation.answered().forEach(type -> {
                        assertThat(type.path("examples"))
                                .as(
                                        "examples of what is answered: record openapi/answers.json anew, as CONTRIBUTING.md says")
                                .isNotEmpty();
                        type.path("examples").forEach(example -> {
                            JsonNode shown =
                                    document.at(example.path("$ref").asText().substring(1));
                            allowed(schemas, type, shown.path("value"));
                        });
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_problem_has_an_example() {
        JsonNode document = document();
        Schemas schemas = new Schemas(document);
        return document.at("/components/responses")
                .propertyStream()
                .map(response -> DynamicTest.dynamicTest(
                        response.getKey(),
                        () -> response.getValue()
                                .path("content")
                                .forEach(type -> allowed(schemas, type, type.path("example")))));
    }

    @Test
    void every_example_is_of_an_operation() {
        Set<String> operations = Described.in(document()).map(Described::id).collect(Collectors.toSet());
        var named = new TreeSet<>(Story.ofTheService().examples().keySet());
        recorded().path("answers").fieldNames().forEachRemaining(named::add);
        assertThat(named)
                .as("operations of openapi/examples.json and openapi/answers.json")
                .isSubsetOf(operations);
    }

    @Test
    void an_example_answers_what_the_service_answers() throws IOException {
        ObjectNode made =
                new Recording(address(), document(), Story.ofTheService(), this::standIns, elsewhere()).make();
        if ("write".equals(System.getProperty("answers"))) {
            Files.writeString(ANSWERS, lines(made));
            return;
        }
        assertThat(differences(recorded(), made))
                .as("%s answers otherwise than openapi/answers.json tells. %s", name(), HOW)
                .isEmpty();
    }

    private static List<String> differences(JsonNode recorded, JsonNode made) {
        List<String> differences = new ArrayList<>();
        for (String part : List.of("answers", "events", "problems")) {
            Set<String> names = new TreeSet<>();
            recorded.path(part).fieldNames().forEachRemaining(names::add);
            made.path(part).fieldNames().forEachRemaining(names::add);
            names.stream()
                    .filter(name -> !recorded.path(part)
                            .path(name)
                            .equals(made.path(part).path(name)))
                    .map(name -> "%s of %s\n  recorded: %s\n  now:      %s"
                            .formatted(
                                    part,
                                    name,
                                    recorded.path(part).path(name),
                                    made.path(part).path(name)))
                    .forEach(differences::add);
        }
        return differences;
    }

    private static void allowed(Schemas schemas, JsonNode type, JsonNode example) {
        assertThat(example.isMissingNode())
                .as("there is no example: record openapi/answers.json anew, as CONTRIBUTING.md says")
                .isFalse();
        assertThat(schemas.complaints(type.path("schema"), example))
                .as(
                        "what the schema does not allow of %s: record openapi/answers.json anew, as CONTRIBUTING.md says",
                        example)
                .isEmpty();
        assertThat(example.toString()).as("a reference that leads nowhere").doesNotContain("${");
    }

    /** An operation, an event and a problem a line, so that a change shows where it is. */
    private static String lines(ObjectNode made) {
        return made.propertyStream()
                .map(part -> part.getValue()
                        .propertyStream()
                        .map(entry -> "    \"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(",\n", "  \"%s\": {\n".formatted(part.getKey()), "\n  }")))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static JsonNode recorded() {
        try {
            return JSON.readTree(Files.exists(ANSWERS) ? Files.readString(ANSWERS) : "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode document() {
        try {
            return JSON.readTree(read("/q/openapi?format=json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String path) {
        try (InputStream in = address().resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
