package org.missionpartnerships.testsupport.openapi;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The schemas of a document, read strictly: a value has every member that is required and none that is not described, unless
 * others are let in by name.
 */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode components;
    private final Map<JsonNode, Schema> known = new HashMap<>();

    Schemas(JsonNode document) {
        ObjectNode strict = document.path("components").path("schemas").deepCopy();
        close(strict);
        this.components = JSON.createObjectNode().set("schemas", strict);
    }

    /** What of an answer its schema does not allow; empty if nothing. */
    String complaints(JsonNode schema, JsonNode value) {
        return complaints(schema, value, _ -> true);
    }

    /**
     * As above, of what is sent. A type that requests share with answers names members as required that an answer always has and
     * a request may leave out; whether one did so in vain shows when the story is told.
     */
    String complaintsOfSent(JsonNode schema, JsonNode value) {
        return complaints(schema, value, error -> !error.getKeyword().equals("required"));
    }

    private String complaints(JsonNode schema, JsonNode value, Predicate<Error> counts) {
        return known.computeIfAbsent(schema, this::compiled).validate(value.toString(), InputFormat.JSON).stream()
                .filter(counts)
                .map(Object::toString)
                .collect(joining("\n"));
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", components);
        return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
