package org.missionpartnerships.mission.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RelaunchMissionRequest(
        @NotBlank @Size(max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RelaunchMission toCommand(MissionId mission) {
        return new RelaunchMission(
                mission, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
