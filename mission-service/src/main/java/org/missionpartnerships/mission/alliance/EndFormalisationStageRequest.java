package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.EndFormalisationStage;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record EndFormalisationStageRequest(
        @Nullable @Size(min = 1, max = 2000) @Schema(examples = "The four years of the project are over")
        String reason,

        @Schema(description = "Whether projects go on without it; left out where nobody says.") @Nullable
        Boolean projectsContinue,

        @Schema(examples = "{\"edtf\":\"2026\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    EndFormalisationStage toCommand(MissionId mission, FormalisationStage stage) {
        return new EndFormalisationStage(
                mission,
                stage,
                reason,
                projectsContinue,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
