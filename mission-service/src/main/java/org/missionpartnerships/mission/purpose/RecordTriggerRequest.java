package org.missionpartnerships.mission.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.RecordTrigger;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RecordTriggerRequest(
        TriggerKind kind,
        @NotBlank @Size(max = 2000) String description,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordTrigger toCommand(MissionId mission) {
        return new RecordTrigger(
                mission, kind, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
