package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.edge.Http.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.garden.GardenServers;

@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class OpenApiIT {

    private final JsonNode document = get("/q/openapi?format=json").json();

    private JsonNode schema(String name) {
        JsonNode schema = document.at("/components/schemas/" + name);
        assertThat(schema.isMissingNode()).as(name).isFalse();
        return schema;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void it_is_openapi_3_1_without_noise() {
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(document.has("tags")).isFalse();
        document.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.has("operationId")).isTrue();
                    assertThat(operation.has("tags")).isFalse();
                }));
    }

    @Test
    void what_is_always_there_is_required() {
        assertThat(texts(schema("GardenView").get("required"))).containsExactly("title", "trees", "status", "version");
        assertThat(texts(schema("OpenGardenRequest").get("required"))).containsExactly("city", "id", "title");
        assertThat(texts(schema("PageTree").get("required"))).containsExactly("items");
    }

    @Test
    void one_value_is_one_value() {
        JsonNode city = schema("OpenGardenRequest").at("/properties/city");
        assertThat(city.has("$ref")).isFalse();
        assertThat(city.get("type").asText()).isEqualTo("string");
        assertThat(schema("OpenGardenRequest").at("/properties/owner/format").asText())
                .isEqualTo("uuid");
        assertThat(schema("OpenGardenRequest").at("/properties/since/format").asText())
                .isEqualTo("date");
        assertThat(schema("OpenGardenRequest")
                        .at("/properties/labels/additionalProperties/type")
                        .asText())
                .isEqualTo("string");
        assertThat(document.at("/components/schemas").toString())
                .doesNotContain("\"UUID\"", "\"LocalDate\"", "\"CityId\"", "\"null\"");
    }

    @Test
    void an_enum_in_an_answer_is_open_and_one_in_a_request_is_not() {
        assertThat(texts(schema("GardenStatus").get("x-extensible-enum"))).containsExactly("ABSENT", "OPEN", "CLOSED");
        assertThat(schema("GardenStatus").has("enum")).isFalse();
        assertThat(texts(schema("Soil").get("enum"))).containsExactly("CLAY", "SAND");
    }

    @Test
    void security_is_valid_global_and_opted_out_of_explicitly() {
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.at("/components/securitySchemes")).hasSize(1);
        assertThat(document.at("/security/0/bearer").isArray()).isTrue();
        assertThat(document.at("/paths/~1gardens~1{id}/get/security")).isEmpty();
        assertThat(document.at("/paths/~1gardens~1{id}/get/security").isArray()).isTrue();
        assertThat(document.at("/paths/~1gardens/post").has("security")).isFalse();
        assertThat(texts(document.at("/paths/~1gardens/post/x-roles"))).containsExactly("steward");
    }

    @Test
    void problems_are_described_once_with_every_code_of_the_service() {
        assertThat(document.at("/paths/~1gardens~1{id}~1trees/post/responses/422/$ref")
                        .asText())
                .isEqualTo("#/components/responses/Refused");
        assertThat(document.at("/components/responses/Refused/description").asText())
                .contains("`garden-full`", "`garden-closed`", "`idempotency-key-reused`");
        for (String status : List.of("400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "503")) {
            assertThat(document.at("/paths/~1gardens/post/responses").has(status))
                    .as(status)
                    .isTrue();
        }
        assertThat(texts(document.at("/components/schemas/Problem/properties/code/x-extensible-enum")))
                .contains("garden-full", "stale-version");
    }

    @Test
    void a_command_shows_its_headers_and_what_it_answers() {
        JsonNode post = document.at("/paths/~1gardens/post");
        assertThat(post.get("parameters").findValues("$ref"))
                .extracting(JsonNode::asText)
                .contains("#/components/parameters/IfMatch", "#/components/parameters/IdempotencyKey");
        assertThat(post.at("/responses/201/headers").has("Location")).isTrue();
        assertThat(post.at("/responses/201/headers").has("Event-Position")).isTrue();
        assertThat(post.at("/responses/201/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/GardenView");
        assertThat(document.at("/paths/~1gardens~1{id}/get/responses").has("304"))
                .isTrue();
    }

    @Test
    void an_answer_is_shown_and_what_it_held_where_another_operation_asks() {
        assertThat(document.at("/paths/~1gardens/post/responses/201/content/application~1json/examples/openGarden/$ref")
                        .asText())
                .isEqualTo("#/components/examples/openGarden");
        assertThat(document.at("/components/examples/openGarden/value/title").asText())
                .isEqualTo("Orchard");
        assertThat(document.at("/paths/~1gardens/post/requestBody/content/application~1json/example/id")
                        .asText())
                .isEqualTo("orchard");
        assertThat(document.at("/paths/~1gardens~1{id}/get/parameters")
                        .findParents("name")
                        .getFirst()
                        .path("example")
                        .asText())
                .isEqualTo("apple");
    }

    @Test
    void a_problem_has_the_example_that_was_recorded_or_what_its_type_says_of_itself() {
        assertThat(document.at("/components/responses/Stale/content/application~1problem+json/example/detail")
                        .asText())
                .startsWith("/gardens/orchard is at version 2");
        JsonNode limited =
                document.at("/components/responses/TooManyRequests/content/application~1problem+json/example");
        assertThat(limited.path("code").asText()).isEqualTo("too-many-requests");
        assertThat(limited.path("detail").asText()).endsWith("Wait as Retry-After says, and go on slower.");
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        Set<String> references = new HashSet<>();
        document.findValues("$ref").forEach(ref -> references.add(ref.asText()));
        assertThat(references)
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
        document.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> assertThat(references).contains("#/components/schemas/" + name));
    }

    @Test
    void the_page_to_try_it_is_there() {
        assertThat(get("/q/swagger-ui/").status()).isEqualTo(200);
    }
}
