package org.missionpartnerships.testsupport.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An operation as a served document describes it.
 *
 * @param method in capitals
 */
record Described(String method, String path, JsonNode node) {

    /** Every operation of the document. */
    static Stream<Described> in(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .map(operation -> new Described(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Who may call it; nobody in particular, if it is public. */
    List<String> roles() {
        return node.path("x-roles").valueStream().map(JsonNode::asText).toList();
    }

    List<String> parameters(String in) {
        return node.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    /** What a request sends, in JSON. */
    Stream<JsonNode> sent() {
        return json(node.path("requestBody"));
    }

    /** What answers of success hold, in JSON. */
    Stream<JsonNode> answered() {
        return node.path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> json(response.getValue()));
    }

    private static Stream<JsonNode> json(JsonNode described) {
        return described
                .path("content")
                .propertyStream()
                .filter(type -> type.getKey().endsWith("json"))
                .map(Map.Entry::getValue);
    }
}
