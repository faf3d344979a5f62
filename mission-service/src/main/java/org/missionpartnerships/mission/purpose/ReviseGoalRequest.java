package org.missionpartnerships.mission.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.ReviseGoal;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record ReviseGoalRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "City and province are climate-neutral")
        String statement,

        @Schema(description = "The figure to reach, if there is one.") @Nullable
        Quantity target,

        @Schema(description = "For when.", examples = "{\"edtf\":\"2040\"}") @Nullable
        Occurred period,

        @Schema(description = "Why it is revised.") @Nullable @Size(min = 1, max = 2000)
        String reason,

        @Schema(description = "When the goal was revised.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ReviseGoal toCommand(MissionId mission, GoalId goal) {
        return new ReviseGoal(
                mission,
                goal,
                statement,
                target,
                period,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
