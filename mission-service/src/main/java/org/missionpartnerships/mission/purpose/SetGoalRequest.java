package org.missionpartnerships.mission.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.mission.MissionCommand.SetGoal;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record SetGoalRequest(
        @Schema(
                description = "Unique in the mission; made of the statement if left out.",
                examples = "climate-neutral-2040")
        @Nullable
        GoalId goal,

        @NotBlank @Size(max = 2000) @Schema(examples = "The city is climate-neutral")
        String statement,

        @Schema(description = "The figure to reach, if there is one.") @Nullable
        Quantity target,

        @Schema(description = "For when.", examples = "{\"edtf\":\"2040\"}") @Nullable
        Occurred period,

        @Schema(description = "When the goal was set.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    SetGoal toCommand(MissionId mission) {
        return new SetGoal(
                mission,
                goal == null ? new GoalId(Slug.derive("Goal", statement)) : goal,
                statement,
                target,
                period,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
