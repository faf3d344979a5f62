package org.missionpartnerships.mission.scaling;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a scaling plan is refused. */
public sealed interface ScalingPlanRejection {

    /** Neither governance nor funding nor partner roles are given. */
    record ScalingPlanEmpty(MissionId mission) implements ScalingPlanRejection {}

    record ScalingPlanAlreadyAgreed(MissionId mission, String agreed) implements ScalingPlanRejection {}

    record ScalingPlanNotAgreed(MissionId mission) implements ScalingPlanRejection {}

    /** Neither length nor end is given, or both are, or the length is nothing. */
    record DurationUnclear(MissionId mission) implements ScalingPlanRejection {}

    /** Every day on which the project may end is before every day on which it may start. */
    record ProjectEndsBeforeItStarts(MissionId mission, String starts, String ends) implements ScalingPlanRejection {}

    /** @param sector null where none is given */
    record PostProjectOwnerNotPublic(
            MissionId mission, String owner, @Nullable Sector sector) implements ScalingPlanRejection {}
}
