package org.missionpartnerships.mission.scaling;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ScalingRole;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a mission's scaling plan. */
public sealed interface ScalingPlanCommand {

    MissionId mission();

    record AgreeScalingPlan(
            MissionId mission,
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}

    record ReviseScalingPlan(
            MissionId mission,
            @Nullable String reason,
            @Nullable String governance,
            @Nullable String funding,
            List<ScalingRole> partnerRoles,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}

    record PlanDuration(
            MissionId mission,
            @Nullable Occurred starts,
            @Nullable Period length,
            @Nullable Occurred ends,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}

    record DesignatePostProjectOwner(
            MissionId mission,
            Party owner,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}

    record DefineExchangeLoop(
            MissionId mission,
            List<String> audiences,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}

    record ScalePilot(
            MissionId mission,
            String pilot,
            String scaledTo,
            @Nullable Quantity extent,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ScalingPlanCommand {}
}
