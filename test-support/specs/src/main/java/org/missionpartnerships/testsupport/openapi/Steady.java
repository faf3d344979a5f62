package org.missionpartnerships.testsupport.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes answers read the same whenever they are recorded: ids are numbered as they appear, and each request is made one minute
 * after the one before, on one morning. What was sent stays as it was sent.
 */
final class Steady {

    private static final Instant MORNING = Instant.parse("2025-10-01T09:00:00Z");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern CURSOR = Pattern.compile("(?<=[?&]cursor=)[\\w-]+");
    private static final Pattern SIGNING = Pattern.compile("wh(?:sec|pk)_[\\w+/=-]+");

    /** What is measured differs each time, whatever the answer. */
    private static final Map<String, Integer> MEASURED = Map.of("latencyMs", 12, "unpublishedSeconds", 0, "lag", 0);

    private final Set<String> sent = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> instants = new HashMap<>();
    private final List<Instant> requests = new ArrayList<>();
    private final Supplier<Map<String, String>> standIns;

    /** @param standIns what is really there, by what the documents show */
    Steady(Supplier<Map<String, String>> standIns) {
        this.standIns = standIns;
    }

    /** Ids that are sent are told again as they are, unless the service drew them. */
    void sent(String text) {
        Matcher id = UUID.matcher(text);
        while (id.find()) {
            if (!ids.containsKey(id.group())) {
                sent.add(id.group());
            }
        }
    }

    /** A request is about to be made: a minute goes by. */
    void request() {
        requests.add(Instant.now());
    }

    JsonNode of(JsonNode answer) {
        return switch (answer) {
            case ObjectNode object -> {
                ObjectNode steady = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> {
                    Integer measured = MEASURED.get(member.getKey());
                    steady.set(
                            text(member.getKey()),
                            measured != null && member.getValue().isNumber()
                                    ? IntNode.valueOf(measured)
                                    : of(member.getValue()));
                });
                yield steady;
            }
            case ArrayNode array -> {
                ArrayNode steady = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> steady.add(of(item)));
                yield steady;
            }
            case TextNode text -> TextNode.valueOf(text(text.asText()));
            default -> answer;
        };
    }

    String text(String text) {
        String steady = text;
        for (Map.Entry<String, String> standIn : standIns.get().entrySet()) {
            steady = steady.replace(standIn.getValue(), standIn.getKey());
        }
        steady = replaced(CURSOR, steady, _ -> "bmV4dA");
        steady = replaced(
                SIGNING,
                steady,
                key -> key.startsWith("whsec") ? "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" : "whpk_MCowBQYDK2VwAyEA");
        steady = replaced(UUID, steady, this::id);
        steady = replaced(INSTANT, steady, instant -> instants.computeIfAbsent(instant, this::instant));
        return steady.equals(LocalDate.now(ZoneOffset.UTC).toString())
                ? MORNING.atZone(ZoneOffset.UTC).toLocalDate().toString()
                : steady;
    }

    private String id(String id) {
        return sent.contains(id)
                ? id
                : ids.computeIfAbsent(id, _ -> "01999f00-0000-7000-8000-%012x".formatted(ids.size() + 1));
    }

    private String instant(String text) {
        Instant instant = Instant.parse(text);
        Instant first = requests.getFirst();
        if (instant.isBefore(first.minus(Duration.ofHours(1)))
                || instant.isAfter(requests.getLast().plus(Duration.ofDays(2)))) {
            return text;
        }
        int request = 0;
        while (request + 1 < requests.size() && !instant.isBefore(requests.get(request + 1))) {
            request++;
        }
        // what is to come is as far from its request as it really is
        long ahead =
                Math.max(0, Duration.between(requests.get(request), instant).toMinutes());
        return MORNING.plus(Duration.ofMinutes(request + ahead)).toString();
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(by.apply(found.group())));
    }
}
