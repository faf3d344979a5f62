package org.missionpartnerships.mission.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ReopeningCause;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;

/**
 * What sources claim about one thing, side by side. A decision about them is an entry beside them; no claim is taken away or
 * put first.
 *
 * @param decisions each that was taken, and each time that the question was opened again
 */
public record ClaimsThen(
        ClaimSubjectId subject,
        @Nullable ClaimTopic topic,
        @Nullable String title,
        List<ClaimThen> claims,
        List<ClaimDecisionThen> decisions) {

    public record ClaimThen(
            ClaimId claim,
            String statement,
            @Nullable Quantity quantity,
            @Nullable Money money,
            List<Party> parties,
            @Nullable Occurred date,
            List<DisputeThen> disputes,
            Origin origin) {}

    /** @param withdrawn null unless it may have been taken back by then */
    public record DisputeThen(
            int dispute,
            Party disputedBy,
            String reason,
            Origin origin,
            @Nullable Origin withdrawn) {}

    /** Exactly one of resolution and reopened is there. */
    public record ClaimDecisionThen(
            @Nullable ClaimResolution resolution,
            @Nullable ReopeningCause reopened,
            @Nullable String by,
            @Nullable String reason,
            Origin origin) {}
}
