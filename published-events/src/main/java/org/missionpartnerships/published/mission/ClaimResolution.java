package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;

/**
 * A decision about rival claims.
 *
 * @param claims the one that is preferred, or those that are withdrawn; none otherwise
 */
public record ClaimResolution(ClaimOutcome outcome, List<ClaimId> claims) {

    public ClaimResolution {
        claims = copyOf(claims);
        switch (outcome) {
            case ONE_PREFERRED -> require(outcome, claims.size() == 1, "exactly one claim", claims);
            case CLAIMS_WITHDRAWN -> require(outcome, !claims.isEmpty(), "at least one claim", claims);
            case DIFFERENT_MEASURES, ALL_STAND -> require(outcome, claims.isEmpty(), "no claim", claims);
        }
    }

    public static ClaimResolution preferring(ClaimId claim) {
        return new ClaimResolution(ClaimOutcome.ONE_PREFERRED, List.of(claim));
    }

    public static ClaimResolution withdrawing(ClaimId... claims) {
        return new ClaimResolution(ClaimOutcome.CLAIMS_WITHDRAWN, List.of(claims));
    }

    public static ClaimResolution of(ClaimOutcome outcome) {
        return new ClaimResolution(outcome, List.of());
    }

    // Absent in hand-written JSON means: none named.
    private static List<ClaimId> copyOf(@Nullable List<ClaimId> claims) {
        return claims == null ? List.of() : List.copyOf(claims);
    }

    private static void require(ClaimOutcome outcome, boolean fits, String expected, List<ClaimId> claims) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "Outcome %s: expected %s, got %d".formatted(EventJson.word(outcome), expected, claims.size()));
        }
    }
}
