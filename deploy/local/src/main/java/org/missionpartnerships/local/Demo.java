package org.missionpartnerships.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.missionpartnerships.testsupport.servers.Tokens;

/**
 * Tells the services a city's history, as any client would: one request after the other, each with an idempotency key of
 * its own, so that telling it twice changes nothing, and each after what it builds on.
 */
final class Demo {
    /** {@code ${launched.event}} is the id of the event that the request named launched caused; {@code .id} of what it made. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][\\w-]*)\\.(event|id)}");

    private final Path directory;
    private final Api api;
    private final Tokens tokens;
    private final Terminal terminal;

    private final Map<String, HttpResponse<String>> answers = new HashMap<>();
    private final Map<Service, String> positions = new LinkedHashMap<>();

    Demo(Place place, Tokens tokens, Terminal terminal) {
        this.directory = place.project().resolve("deploy/demo");
        this.api = new Api(place);
        this.tokens = tokens;
        this.terminal = terminal;
    }

    void load(String city) {
        JsonNode history = read(city);
        long began = System.nanoTime();
        int sent = 0;
        int repeated = 0;
        for (JsonNode request : history.path("requests")) {
            Service service = Service.of(request.path("service").asText());
            String path = resolve(request.path("post").asText());
            String name = request.path("name").asText();
            Map<String, String> headers = new HashMap<>();
            headers.put("Authorization", "Bearer " + token(city, request));
            headers.put("Idempotency-Key", "demo-" + city + "-" + name);
            if (!positions.isEmpty()) {
                headers.put("After", String.join(",", positions.values()));
            }
            HttpResponse<String> answer = api.post(service, path, headers, resolve(request.path("body")));
            answer.headers().firstValue("Event-Position").ifPresent(position -> positions.put(service, position));
            answers.put(name, answer);
            sent++;
            repeated += answer.headers().firstValue("Idempotent-Replayed").isPresent() ? 1 : 0;
        }
        terminal.step(
                history.path("name").asText(city),
                repeated == sent ? "was there already" : "%d facts and events".formatted(sent - repeated),
                began);
    }

    private JsonNode read(String city) {
        Path file = directory.resolve(city + ".yaml");
        if (!city.matches("[a-z-]+") || !Files.exists(file)) {
            throw new CannotContinue("There is no demo city " + city + "; those that exist stand in " + directory);
        }
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new CannotContinue(file + " cannot be read: " + e.getMessage());
        }
    }

    private String token(String city, JsonNode request) {
        String role = request.path("as").asText("steward");
        if (!role.equals("steward")) {
            throw new CannotContinue("A demo city is told by its steward, not by: " + role);
        }
        return tokens.steward(city, "network");
    }

    private JsonNode resolve(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = Api.JSON.createObjectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), resolve(entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Api.JSON.createArrayNode();
                array.forEach(element -> copy.add(resolve(element)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(resolve(text.asText()));
            case JsonNode other -> other;
        };
    }

    private String resolve(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.replaceAll(reference -> {
            HttpResponse<String> answer = answers.get(reference.group(1));
            if (answer == null) {
                throw new CannotContinue("The demo refers to \"%s\" before it was told".formatted(reference.group(1)));
            }
            return switch (reference.group(2)) {
                case "event" -> eventAt(header(answer, "Event-Position"));
                case String _ -> {
                    String location = header(answer, "Location");
                    yield location.substring(location.lastIndexOf('/') + 1);
                }
            };
        });
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new CannotContinue("%s came without %s".formatted(answer.uri(), name)));
    }

    /** The event at a position such as {@code mission-service/burgos/57}, read from its owner's journal. */
    private String eventAt(String position) {
        String[] parts = position.split("/");
        long before = Long.parseLong(parts[2]) - 1;
        JsonNode page = api.get(
                Service.of(parts[0]),
                "/journal/%s?after=%d&limit=1".formatted(parts[1], before),
                Map.of("Authorization", "Bearer " + tokens.auditor()));
        return page.path(0).path("id").asText();
    }
}
