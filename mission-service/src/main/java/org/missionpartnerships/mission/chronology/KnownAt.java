package org.missionpartnerships.mission.chronology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What had been recorded by an instant, given as such or as a day, which means its end in UTC. */
@Schema(pattern = "\\d{4}-\\d{2}-\\d{2}(T.+)?")
public record KnownAt(@JsonValue Instant instant) {

    /** What the query parameter of this name means. */
    public static final String MEANING =
            "Only what had been recorded by this instant, or by the end of this day (UTC).";

    /** All that is recorded, whatever the clocks of the instances that recorded it say. */
    public static final KnownAt EVER = new KnownAt(Instant.parse("9999-12-31T00:00:00Z"));

    /** @throws IllegalArgumentException naming the accepted forms */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KnownAt parse(String text) {
        try {
            return text.indexOf('T') < 0
                    ? new KnownAt(LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minusNanos(1_000))
                    : new KnownAt(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "expected an instant such as 2025-11-22T07:00:00Z, or a day such as 2025-11-22");
        }
    }

    /** All that is recorded, where no instant is given. */
    public static KnownAt orEver(@Nullable KnownAt given) {
        return given == null ? EVER : given;
    }

    /**
     * HQL for the rows that stood at an instant, which is the parameter {@code knownAt}, of a read model whose rows say each how
     * something stood from one instant to another: {@code knownFrom}, and {@code knownTo}, null while it stands so.
     *
     * @param alias of the entity in the query
     * @param knownAt null for those that stand, and then there is no parameter
     */
    public static String rows(String alias, @Nullable KnownAt knownAt) {
        return knownAt == null
                ? "%s.knownTo is null".formatted(alias)
                : "%1$s.knownFrom <= :knownAt and (%1$s.knownTo is null or %1$s.knownTo > :knownAt)".formatted(alias);
    }

    public static KnownAt now() {
        return new KnownAt(Instant.now());
    }
}
