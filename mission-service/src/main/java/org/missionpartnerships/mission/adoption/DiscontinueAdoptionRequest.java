package org.missionpartnerships.mission.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.adoption.AdoptionCommand.DiscontinueAdoption;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DiscontinueAdoptionRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Replaced by a service of the city's own")
        String reason,

        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DiscontinueAdoption toCommand(AdoptionId adoption) {
        return new DiscontinueAdoption(
                adoption, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
