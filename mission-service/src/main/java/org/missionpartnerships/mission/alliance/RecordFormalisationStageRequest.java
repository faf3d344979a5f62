package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RecordFormalisationStageRequest(
        FormalisationStage stage,
        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(examples = "{\"edtf\":\"[..2024-02]\",\"basis\":\"inferred\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordFormalisationStage toCommand(MissionId mission) {
        return new RecordFormalisationStage(
                mission, stage, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
