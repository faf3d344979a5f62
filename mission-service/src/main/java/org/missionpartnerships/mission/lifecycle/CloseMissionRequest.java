package org.missionpartnerships.mission.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CloseMissionRequest(
        @NotBlank @Size(max = 2000) String reason,

        @Schema(description = "Whether projects go on without the mission, if anyone says so.") @Nullable
        Boolean projectsContinue,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CloseMission toCommand(MissionId mission) {
        return new CloseMission(
                mission,
                reason,
                projectsContinue,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
