package org.missionpartnerships.mission.claim;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimOutcome;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on claims is refused. */
public sealed interface ClaimRejection {

    record ClaimSubjectNotFound(ClaimSubjectId subject) implements ClaimRejection {}

    /** The id stands for something else already. */
    record ClaimSubjectIsAnother(
            ClaimSubjectId subject, CityId city, @Nullable MissionId mission, ClaimTopic topic, String title)
            implements ClaimRejection {}

    record ClaimNotFound(ClaimId claim) implements ClaimRejection {}

    record DisputeNotFound(ClaimId claim, int dispute) implements ClaimRejection {}

    record DisputeAlreadyWithdrawn(ClaimId claim, int dispute) implements ClaimRejection {}

    /** One claim, which nobody disputes. */
    record NothingToResolve(ClaimSubjectId subject) implements ClaimRejection {}

    record ClaimSubjectAlreadyResolved(ClaimSubjectId subject, ClaimOutcome outcome, String decidedBy)
            implements ClaimRejection {}

    record ClaimSubjectNotResolved(ClaimSubjectId subject) implements ClaimRejection {}
}
