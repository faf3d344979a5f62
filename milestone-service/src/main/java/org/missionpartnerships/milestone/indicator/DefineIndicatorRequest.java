package org.missionpartnerships.milestone.indicator;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.DefineIndicator;
import org.missionpartnerships.published.milestone.Direction;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DefineIndicatorRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        IndicatorId id,

        @NotBlank @Size(max = 300) @Schema(examples = "Non-hazardous waste recovered")
        String name,

        @NotBlank @Size(max = 60) @Schema(description = "Of all its measurements.", examples = "t")
        String unit,

        @Schema(description = "Which way it is meant to go.") @Nullable
        Direction direction,

        @Schema(description = "How it is measured.") @Nullable @Size(min = 1, max = 2000)
        String method,

        @Schema(description = "When the mission chose it.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DefineIndicator toCommand(MissionId mission) {
        return new DefineIndicator(
                id == null ? new IndicatorId(UuidCreator.getTimeOrderedEpoch()) : id,
                mission,
                name,
                unit,
                direction,
                method,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
