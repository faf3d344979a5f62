package org.missionpartnerships.milestone.indicator;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;

/** Why a command on an indicator is refused. */
public sealed interface IndicatorRejection {

    record IndicatorNotFound(IndicatorId indicator) implements IndicatorRejection {}

    /** The id stands for another indicator, or for this one as described differently. */
    record IndicatorAlreadyDefined(IndicatorId indicator, String name) implements IndicatorRejection {}

    record MeasuredInAnotherUnit(
            IndicatorId indicator,
            String expected,
            @Nullable String actual) implements IndicatorRejection {}

    /** The id stands for another measurement. */
    record MeasurementAlreadyRecorded(IndicatorId indicator, MeasurementId measurement) implements IndicatorRejection {}
}
