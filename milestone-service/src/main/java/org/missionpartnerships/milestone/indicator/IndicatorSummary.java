package org.missionpartnerships.milestone.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.milestone.Direction;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MissionId;

@Schema(description = "An indicator without its measurements.")
public record IndicatorSummary(
        IndicatorId id,
        MissionId mission,

        @Schema(examples = "Non-hazardous waste recovered") String name,

        @Schema(examples = "t") String unit,
        @Nullable Direction direction,

        @Schema(description = "How many measurements it has.", examples = "1")
        long measurements,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static IndicatorSummary of(IndicatorDefined definition, long measurements, long version) {
        return new IndicatorSummary(
                definition.indicator(),
                definition.mission(),
                definition.name(),
                definition.unit(),
                definition.direction(),
                measurements,
                version);
    }
}
