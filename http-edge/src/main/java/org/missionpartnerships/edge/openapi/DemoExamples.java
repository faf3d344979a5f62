package org.missionpartnerships.edge.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createExample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives each operation of the document an example from the demo cities, by operationId: where to ask and what to send, from the
 * service's {@code openapi/examples.json}, and what it answered, from {@code openapi/answers.json}, which a test records. In the
 * former, {@code ${makeCommitment.id}} is a member of what an operation answered, and {@code ${makeCommitment.event}} the event
 * that it recorded.
 */
final class DemoExamples {

    private static final String ASKED = "openapi/examples.json";
    private static final String ANSWERED = "openapi/answers.json";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)\\.([\\w.]+)}");
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);

    private final Map<String, Asked> asked;
    private final Answered answered;

    /**
     * @param path by parameter
     * @param query by parameter
     * @param body null where nothing is sent
     */
    record Asked(
            @Nullable Map<String, String> path,
            @Nullable Map<String, String> query,
            @Nullable Object body) {}

    /**
     * @param answers by operation
     * @param events id of the event that an operation recorded
     * @param problems by status
     */
    record Answered(Map<String, Object> answers, Map<String, String> events, Map<Integer, Object> problems) {}

    private DemoExamples(Map<String, Asked> asked, Answered answered) {
        this.asked = asked;
        this.answered = answered;
    }

    static DemoExamples ofTheService() {
        Map<String, Asked> asked = read(ASKED, new TypeReference<>() {});
        Answered answered = read(ANSWERED, new TypeReference<>() {});
        return new DemoExamples(
                asked == null ? Map.of() : asked,
                answered == null ? new Answered(Map.of(), Map.of(), Map.of()) : answered);
    }

    private static <T> @Nullable T read(String name, TypeReference<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? null : JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What was answered stands once under {@code components}: one example serves all the operation's statuses of success. */
    void showIn(OpenAPI document) {
        var shown = new TreeMap<String, Object>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    String id = operation.getOperationId();
                    if (asked.containsKey(id)) {
                        showAsked(operation, asked.get(id));
                    }
                    if (answered.answers().containsKey(id)) {
                        showAnswered(operation);
                        shown.put(id, answered.answers().get(id));
                    }
                });
        Components components = document.getComponents();
        shown.forEach((id, answer) -> components.addExample(id, createExample().value(answer)));
        SharedParts.PROBLEMS.forEach((status, name) -> {
            if (answered.problems().containsKey(status)) {
                mediaTypes(components.getResponses().get(name).getContent())
                        .forEach(type -> type.setExample(answered.problems().get(status)));
            }
        });
    }

    private void showAsked(Operation operation, Asked example) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                Map<String, String> values = parameter.getIn() == Parameter.In.PATH ? example.path() : example.query();
                if (parameter.getIn() != null && values != null && values.containsKey(parameter.getName())) {
                    parameter.setExample(resolved(values.get(parameter.getName())));
                }
            });
        }
        if (example.body() != null && operation.getRequestBody() != null) {
            Object body = resolved(example.body());
            mediaTypes(operation.getRequestBody().getContent()).forEach(type -> type.setExample(body));
        }
    }

    private static void showAnswered(Operation operation) {
        String id = operation.getOperationId();
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                mediaTypes(response.getContent())
                        .forEach(type -> type.addExample(id, createExample().ref("#/components/examples/" + id)));
            }
        });
    }

    private static Stream<MediaType> mediaTypes(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.of()
                : content.getMediaTypes().entrySet().stream()
                        .filter(type -> type.getKey().endsWith("json"))
                        .map(Map.Entry::getValue);
    }

    private Object resolved(Object value) {
        return switch (value) {
            case Map<?, ?> members -> {
                var resolved = new LinkedHashMap<Object, Object>();
                members.forEach((name, member) -> resolved.put(name, resolved(member)));
                yield resolved;
            }
            case List<?> items -> items.stream().map(this::resolved).toList();
            case String text ->
                REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(referred(reference)));
            default -> value;
        };
    }

    // One that was not recorded yet stays as it is; a test of the document finds it.
    private String referred(MatchResult reference) {
        String operation = reference.group(1);
        String member = reference.group(2);
        Object found = member.equals("event")
                ? answered.events().get(operation)
                : answered.answers().get(operation);
        if (!member.equals("event")) {
            for (String step : member.split("\\.")) {
                found = switch (found) {
                    case Map<?, ?> members -> members.get(step);
                    case List<?> items -> items.get(Integer.parseInt(step));
                    case null, default -> null;
                };
            }
        }
        return found == null ? reference.group() : found.toString();
    }
}
