package org.missionpartnerships.mission.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;

/** Conditions of a list of claims or subjects, as HQL and its parameters. */
final class ClaimFilter {

    private final Map<String, Object> equal = new HashMap<>();
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param knownAt how things stood then; null for now */
    ClaimFilter(@Nullable Instant knownAt) {
        if (knownAt == null) {
            conditions.append("knownTo is null and ");
        } else {
            and("knownFrom <= :knownAt and (knownTo is null or knownTo > :knownAt)", "knownAt", knownAt);
        }
    }

    /** Passed over where the id is null. */
    ClaimFilter with(String property, @Nullable Record id) {
        return id == null ? this : equal(property, id.toString());
    }

    /** Passed over where the constant is null. */
    ClaimFilter with(String property, @Nullable Enum<?> constant) {
        return constant == null ? this : equal(property, EventJson.word(constant));
    }

    /** Passed over where the id is null. */
    ClaimFilter with(String property, @Nullable UUID id) {
        return id == null ? this : equal(property, id);
    }

    private ClaimFilter equal(String property, Object value) {
        equal.put(property, value);
        return this;
    }

    ClaimFilter and(String condition, String parameter, Object value) {
        conditions.append('(').append(condition).append(") and ");
        parameters.put(parameter, value);
        return this;
    }

    /** What had been said by the end of a day, or may have been. */
    ClaimFilter saidBy(@Nullable LocalDate day) {
        return day == null ? this : and("earliest is null or earliest <= :day or latest <= :day", "day", day);
    }

    String hql() {
        return equal.keySet().stream()
                .sorted()
                .map(property -> property + " = :" + property + " and ")
                .collect(Collectors.joining("", conditions, ""));
    }

    Map<String, Object> parameters() {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(equal);
        return all;
    }
}
