package org.missionpartnerships.milestone.indicator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.indicator.Indicator.Defined;
import org.missionpartnerships.milestone.indicator.Indicator.Undefined;
import org.missionpartnerships.published.milestone.Direction;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Something that a mission measures, and what it measured.")
public record IndicatorView(
        IndicatorId id,
        MissionId mission,

        @Schema(examples = "Non-hazardous waste recovered") String name,

        @Schema(examples = "t") String unit,
        @Nullable Direction direction,
        @Nullable String method,
        @Schema(description = "When it was defined.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "In the order in which they were recorded; contradicting ones stand side by side.")
        List<Measurement> measurements,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    public record Measurement(
            MeasurementId id,
            Quantity value,
            @Nullable String note,

            @Schema(description = "The time that the value describes.")
            Occurred occurred,

            @Nullable Source source,
            AssertedBy assertedBy) {

        static Measurement of(MeasurementRecorded recorded) {
            return new Measurement(
                    recorded.measurement(),
                    recorded.value(),
                    recorded.note(),
                    recorded.occurred(),
                    recorded.source(),
                    recorded.assertedBy());
        }
    }

    static IndicatorView of(Indicator state, long version) {
        return switch (state) {
            case Undefined _ -> throw new IllegalStateException("An indicator that was not defined cannot be shown");
            case Defined(IndicatorDefined definition, List<MeasurementRecorded> measurements) ->
                new IndicatorView(
                        definition.indicator(),
                        definition.mission(),
                        definition.name(),
                        definition.unit(),
                        definition.direction(),
                        definition.method(),
                        definition.occurred(),
                        definition.source(),
                        definition.assertedBy(),
                        measurements.stream().map(Measurement::of).toList(),
                        version);
        };
    }
}
