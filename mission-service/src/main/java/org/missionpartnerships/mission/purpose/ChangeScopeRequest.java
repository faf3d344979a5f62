package org.missionpartnerships.mission.purpose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeScope;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ChangeScopeRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "From the city to the province")
        String description,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ChangeScope toCommand(MissionId mission) {
        return new ChangeScope(
                mission, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
