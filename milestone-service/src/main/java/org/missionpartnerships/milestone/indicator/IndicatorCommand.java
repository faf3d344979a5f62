package org.missionpartnerships.milestone.indicator;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.milestone.Direction;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of an indicator. */
public sealed interface IndicatorCommand {

    IndicatorId indicator();

    record DefineIndicator(
            IndicatorId indicator,
            MissionId mission,
            String name,
            String unit,
            @Nullable Direction direction,
            @Nullable String method,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements IndicatorCommand {}

    record RecordMeasurement(
            MeasurementId measurement,
            IndicatorId indicator,
            Quantity value,
            @Nullable String note,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements IndicatorCommand {}
}
