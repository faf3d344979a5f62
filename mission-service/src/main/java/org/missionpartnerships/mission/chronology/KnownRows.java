package org.missionpartnerships.mission.chronology;

import org.jspecify.annotations.Nullable;

/**
 * Rows of read models that say each how something stood from one instant to another: {@code knownFrom}, and {@code knownTo}, null
 * while it stands so. Once an instant has passed, what stood at it is the same for ever.
 */
public final class KnownRows {

    private KnownRows() {}

    /**
     * HQL for those that stood at an instant, which is the parameter {@code knownAt}.
     *
     * @param alias of the entity in the query
     * @param knownAt null for those that stand, and then there is no parameter
     */
    public static String at(String alias, @Nullable KnownAt knownAt) {
        return knownAt == null
                ? "%s.knownTo is null".formatted(alias)
                : "%1$s.knownFrom <= :knownAt and (%1$s.knownTo is null or %1$s.knownTo > :knownAt)".formatted(alias);
    }
}
