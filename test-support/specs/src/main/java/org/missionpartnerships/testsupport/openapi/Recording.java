package org.missionpartnerships.testsupport.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.testsupport.openapi.Story.Asked;
import org.missionpartnerships.testsupport.openapi.Story.Step;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Tells a running service its story over HTTP, and keeps what it answers as the examples of its document. */
final class Recording {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)\\.([\\w.]+)}");
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Items that a list is asked for. */
    private static final int PAGE = 2;

    /** The day that is asked about where a question has one, so that the answer does not change with the calendar. */
    private static final String DAY = "2025-12-31";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Map<String, Described> operations;
    private final Story story;
    private final Supplier<Map<String, String>> standIns;
    private final String after;
    private final Steady steady;
    private final Map<String, HttpResponse<String>> told = new HashMap<>();
    private final Map<String, JsonNode> answers = new TreeMap<>();
    private final Map<String, String> events = new TreeMap<>();
    private final Map<String, JsonNode> problems = new TreeMap<>();

    /**
     * @param standIns what is really there, by what the documents show
     * @param after what the service must have applied before
     */
    Recording(URI service, JsonNode document, Story story, Supplier<Map<String, String>> standIns, String after) {
        this.service = service;
        this.operations = Described.in(document)
                .collect(toMap(Described::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        this.story = story;
        this.standIns = standIns;
        this.after = after;
        this.steady = new Steady(standIns);
    }

    /** Answers by operation, events by the operation that recorded them, problems by status. */
    ObjectNode make() {
        story.steps().forEach(this::take);
        read();
        ObjectNode made = JSON.createObjectNode();
        answers.forEach(made.putObject("answers")::set);
        events.forEach(made.putObject("events")::put);
        problems.forEach(made.putObject("problems")::set);
        return made;
    }

    private void read() {
        operations.values().stream()
                .filter(Described::reads)
                .filter(operation -> operation.answered().findAny().isPresent())
                .filter(operation -> !answers.containsKey(operation.id()))
                .forEach(operation -> take(Step.read(operation.id())));
    }

    private void take(Step step) {
        if (step.operation().equals(Step.READ)) {
            read();
            return;
        }
        Described operation = operations.get(step.operation());
        assertThat(operation).as("operation %s of the story", step.operation()).isNotNull();
        if (step.instead() != null) {
            answers.put(step.operation(), step.instead());
            return;
        }
        HttpResponse<String> answer = send(step, operation);
        Instant giveUp = Instant.now().plus(SOON);
        while (step.until() != null && !shows(answer, step.until())) {
            assertThat(Instant.now())
                    .as("%s until it shows %s: %s", step, step.until(), answer.body())
                    .isBefore(giveUp);
            answer = send(step, operation);
        }
        assertThat(answer.statusCode())
                .as("%s %s %s", step, answer.uri(), answer.body())
                .satisfies(status -> {
                    if (step.refused() == null) {
                        assertThat(status).isBetween(200, 299);
                    } else {
                        assertThat(status).isEqualTo(step.refused());
                    }
                });
        if (step.refused() != null) {
            problems.put(step.refused().toString(), steady.of(parse(answer.body())));
            return;
        }
        told.putIfAbsent(step.operation(), answer);
        if (step.isTheExample()) {
            told.put(step.operation(), answer);
            if (!answer.body().isEmpty()) {
                answers.put(step.operation(), shortened(steady.of(parse(answer.body())), PAGE));
            }
        }
    }

    private static boolean shows(HttpResponse<String> answer, Map<String, String> members) {
        JsonNode body = parse(answer.body());
        return members.entrySet().stream()
                .allMatch(member -> body.at(member.getKey()).asText().equals(member.getValue()));
    }

    private HttpResponse<String> send(Step step, Described operation) {
        Asked example = story.example(operation.id());
        String path = operation.path();
        Map<String, String> values =
                step.path() != null ? step.path() : example.path() != null ? example.path() : Map.of();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", encoded(resolved(value.getValue())));
        }
        var query = new LinkedHashMap<String, String>();
        if (operation.reads()) {
            List<String> parameters = operation.parameters("query");
            if (parameters.contains("at")) {
                query.put("at", DAY);
            }
            if (parameters.contains("limit")) {
                query.put("limit", Integer.toString(PAGE));
            }
        }
        if (step.query() != null) {
            query.putAll(step.query());
        } else if (example.query() != null) {
            query.putAll(example.query());
        }
        String asked = query.entrySet().stream()
                .map(value -> value.getKey() + "=" + encoded(resolved(value.getValue())))
                .collect(joining("&", query.isEmpty() ? "" : "?", ""));
        JsonNode body = step.body() != null ? step.body() : operation.takesBody() ? example.body() : null;
        String sent = body == null ? "" : resolved(body.toString());
        var request = HttpRequest.newBuilder(service.resolve(path + asked)).timeout(SOON);
        String token = token(step.as(), operation);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!sent.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!after.isEmpty()) {
            request.header("After", after);
        }
        if (step.headers() != null) {
            step.headers().forEach(request::setHeader);
        }
        request.method(
                operation.method(), sent.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(sent, UTF_8));
        steady.sent(path + asked + sent);
        // what is waited for is the doing of the request before
        if (step.until() == null) {
            steady.request();
        }
        return sent(request.build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String token(@Nullable String as, Described operation) {
        Tokens tokens = Tokens.shared();
        String role = as != null
                ? as
                : operation.roles().isEmpty() ? "nobody" : operation.roles().getFirst();
        return switch (role) {
            case "nobody" -> null;
            case "stranger" -> tokens.steward("another-city");
            case "steward" -> tokens.steward("*");
            case "auditor" -> tokens.auditor();
            case "operator" -> tokens.operator();
            case "integrator" -> tokens.integrator("burgos-city-app");
            case "service" -> tokens.service("partner-service");
            default -> throw new AssertionError("No token is known for the role " + role);
        };
    }

    private String resolved(String text) {
        String resolved = REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(referred(reference.group(1), reference.group(2))));
        for (Map.Entry<String, String> standIn : standIns.get().entrySet()) {
            resolved = resolved.replace(standIn.getKey(), standIn.getValue());
        }
        return resolved;
    }

    private String referred(String operation, String member) {
        HttpResponse<String> answer = told.get(operation);
        assertThat(answer).as("${%s.%s} before it was told", operation, member).isNotNull();
        if (!member.equals("event")) {
            return parse(answer.body()).at("/" + member.replace('.', '/')).asText();
        }
        String[] position =
                answer.headers().firstValue("Event-Position").orElseThrow().split("/");
        HttpResponse<String> journal = sent(HttpRequest.newBuilder(service.resolve(
                        "/journal/%s?after=%d&limit=1".formatted(position[1], Long.parseLong(position[2]) - 1)))
                .header("Authorization", "Bearer " + Tokens.shared().auditor())
                .build());
        String event = parse(journal.body()).path(0).path("id").asText();
        events.put(operation, steady.text(event));
        return event;
    }

    /** The first items of a list tell what one looks like: two of them, and one inside an item of a list. */
    private static JsonNode shortened(JsonNode node, int most) {
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JSON.createArrayNode();
            for (JsonNode item : array) {
                if (!item.isObject() || kept.size() < most) {
                    kept.add(shortened(item, 1));
                }
            }
            return kept;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JSON.createObjectNode();
            object.properties().forEach(member -> kept.set(member.getKey(), shortened(member.getValue(), most)));
            return kept;
        }
        return node;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
