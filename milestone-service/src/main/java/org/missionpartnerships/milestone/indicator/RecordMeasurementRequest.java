package org.missionpartnerships.milestone.indicator;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.RecordMeasurement;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record RecordMeasurementRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        MeasurementId id,

        @Schema(description = "In the indicator's unit.") Quantity value,
        @Nullable @Size(min = 1, max = 2000) String note,

        @Schema(description = "The time that the value describes.")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordMeasurement toCommand(IndicatorId indicator) {
        return new RecordMeasurement(
                id == null ? new MeasurementId(UuidCreator.getTimeOrderedEpoch()) : id,
                indicator,
                value,
                note,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
