package org.missionpartnerships.published.mission;

import org.jspecify.annotations.Nullable;

/**
 * How many seats with a vote must be present: at least 5, at least 2 of 3, more than 1 of 2.
 *
 * @param number of seats; or the numerator of a share of the filled seats
 * @param outOf the denominator of that share; null where {@code number} counts seats
 */
public record Quorum(QuorumRule rule, int number, @Nullable Integer outOf) {

    public Quorum {
        if (number < 1 || number > 1_000) {
            throw new IllegalArgumentException("Quorum number %d: expected 1 to 1000".formatted(number));
        }
        if (outOf != null && (outOf < number || outOf > 1_000)) {
            throw new IllegalArgumentException(
                    "Quorum of %d out of %d: expected a share, at most the whole of 1000".formatted(number, outOf));
        }
        if (rule == QuorumRule.MORE_THAN && outOf != null && outOf == number) {
            throw new IllegalArgumentException(
                    "Quorum of more than %d out of %d can never be reached: say atLeast".formatted(number, outOf));
        }
    }

    /**
     * @param present seats with a vote that are present
     * @param filled seats with a vote that someone holds
     */
    public boolean isReached(int present, int filled) {
        long have = outOf == null ? present : (long) present * outOf;
        long need = outOf == null ? number : (long) number * filled;
        return switch (rule) {
            case AT_LEAST -> have >= need && present > 0;
            case MORE_THAN -> have > need;
        };
    }

    /** As a person would say it: {@code more than 1 of 2 filled seats}. */
    @Override
    public String toString() {
        String threshold = switch (rule) {
            case AT_LEAST -> "at least ";
            case MORE_THAN -> "more than ";
        };
        return threshold + number + (outOf == null ? " seats" : " of " + outOf + " filled seats");
    }
}
