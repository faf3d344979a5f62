package org.missionpartnerships.mission.scaling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.ScalePilot;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record ScalePilotRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "A community vegetable garden")
        String pilot,

        @NotBlank @Size(max = 2000) @Schema(examples = "Citywide co-management of public spaces")
        String scaledTo,

        @Schema(description = "How far it reaches now.", examples = "{\"value\":90,\"unit\":\"% of public spaces\"}")
        @Nullable
        Quantity extent,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ScalePilot toCommand(MissionId mission) {
        return new ScalePilot(
                mission, pilot, scaledTo, extent, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
