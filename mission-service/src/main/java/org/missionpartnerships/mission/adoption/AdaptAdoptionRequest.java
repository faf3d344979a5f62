package org.missionpartnerships.mission.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.adoption.AdoptionCommand.AdaptAdoption;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AdaptAdoptionRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Physical centres for those who are not online")
        String adapted,

        @Schema(description = "A figure, words, or both.") @Nullable
        TimeSaved timeSaved,

        @Schema(examples = "{\"edtf\":\"2022\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AdaptAdoption toCommand(AdoptionId adoption) {
        return new AdaptAdoption(
                adoption, adapted, timeSaved, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
