package org.missionpartnerships.mission.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the claims about one thing. */
public sealed interface ClaimCommand {

    ClaimSubjectId subject();

    /**
     * @param title null where the caller leaves it as it is, or to the topic's own words
     */
    record RecordClaim(
            ClaimSubjectId subject,
            CityId city,
            @Nullable MissionId mission,
            ClaimTopic topic,
            @Nullable String title,
            Content content)
            implements ClaimCommand {}

    /** What is claimed, and by which source. */
    record Content(
            String statement,
            @Nullable Quantity quantity,
            @Nullable Money money,
            List<Party> parties,
            @Nullable Occurred date,
            @Nullable UUID event,
            Occurred occurred,
            Source source,
            AssertedBy assertedBy) {
        public Content {
            parties = List.copyOf(parties);
        }
    }

    record DisputeClaim(
            ClaimId claim,
            Party disputedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimCommand {
        @Override
        public ClaimSubjectId subject() {
            return claim.subject();
        }
    }

    record WithdrawDispute(
            ClaimId claim,
            int dispute,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimCommand {
        @Override
        public ClaimSubjectId subject() {
            return claim.subject();
        }
    }

    record ResolveSubject(
            ClaimSubjectId subject,
            ClaimResolution resolution,
            String decidedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimCommand {}

    record ReopenSubject(
            ClaimSubjectId subject,
            String reopenedBy,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ClaimCommand {}
}
