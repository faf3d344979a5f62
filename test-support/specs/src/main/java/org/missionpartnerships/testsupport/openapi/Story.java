package org.missionpartnerships.testsupport.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service is told, request by request, so that there is something to answer; at the end every operation that reads and
 * was not asked yet is asked. What is sent stands in the service's {@code openapi/examples.json}, by operationId; the order, and what
 * else must be there before, in {@code openapi/story.json} of its tests.
 */
record Story(Map<String, Asked> examples, List<Step> steps) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the document shows it. */
    record Asked(
            @Nullable Map<String, String> path,
            @Nullable Map<String, String> query,
            @Nullable JsonNode body) {

        static final Asked NOTHING = new Asked(null, null, null);
    }

    /**
     * One request. Its answer is the example of the operation, unless it sends something of its own.
     *
     * @param operation its operationId, or {@value READ}
     * @param path instead of the example's
     * @param body instead of the example's
     * @param as {@code nobody}, {@code stranger}, or else the first role that may call the operation
     * @param headers of the request
     * @param refused status that is expected; its answer is the example of that problem
     * @param until members that a read is repeated for until it answers with them
     * @param instead the example, where a service in good health does not answer the operation
     */
    record Step(
            @JsonProperty("do") String operation,
            @Nullable Map<String, String> path,
            @Nullable Map<String, String> query,
            @Nullable JsonNode body,
            @Nullable String as,
            @Nullable Map<String, String> headers,
            @Nullable Integer refused,
            @Nullable Map<String, String> until,
            @Nullable JsonNode instead) {

        /** Every operation that reads and was not asked yet. */
        static final String READ = "*";

        static Step read(String operation) {
            return new Step(operation, null, null, null, null, null, null, null, null);
        }

        boolean isTheExample() {
            return path == null && query == null && body == null && refused == null;
        }
    }

    static Story ofTheService() {
        return new Story(
                read("/openapi/examples.json", new TypeReference<>() {}),
                read("/openapi/story.json", new TypeReference<>() {}));
    }

    Asked example(String operation) {
        return examples.getOrDefault(operation, Asked.NOTHING);
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name.substring(1))) {
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
