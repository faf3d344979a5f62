package org.missionpartnerships.milestone.indicator;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.milestone.indicator.Indicator.Defined;
import org.missionpartnerships.milestone.indicator.Indicator.Undefined;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.DefineIndicator;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.RecordMeasurement;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorAlreadyDefined;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorNotFound;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasuredInAnotherUnit;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasurementAlreadyRecorded;
import org.missionpartnerships.published.milestone.Direction;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class IndicatorDeciderTest {

    private static final IndicatorId WASTE = IndicatorId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718205");
    private static final MeasurementId FIRST = MeasurementId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718215");
    private static final MeasurementId SECOND = MeasurementId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718216");
    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final String NAME = "Non-hazardous waste recovered";
    private static final Occurred LAUNCH = Occurred.stated("2021");
    private static final Occurred FIRST_YEAR = Occurred.stated("2021/2022").withPhrase("first year");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L294");
    private static final Quantity TONNES = Quantity.exactly("83000", "t");

    private static final IndicatorDefined DEFINED =
            new IndicatorDefined(WASTE, MISSION, NAME, "t", Direction.INCREASE, null, LAUNCH, SOURCE, AssertedBy.HUMAN);
    private static final MeasurementRecorded MEASURED = measured(FIRST, TONNES);

    private final DeciderSpec<IndicatorCommand, Indicator, IndicatorEvent, IndicatorRejection> indicator =
            DeciderSpec.of(new IndicatorDecider());

    @Test
    void an_indicator_is_defined() {
        indicator.given().when(define(NAME)).thenRecorded(DEFINED);
    }

    @Test
    void what_was_defined_and_measured_is_known() {
        indicator.given().thenState(new Undefined());
        indicator.given(DEFINED).thenState(new Defined(DEFINED, List.of()));
        indicator.given(DEFINED, MEASURED).thenState(new Defined(DEFINED, List.of(MEASURED)));
    }

    @Test
    void defining_the_same_again_changes_nothing() {
        indicator.given(DEFINED, MEASURED).when(define(NAME)).thenNothing();
    }

    @Test
    void another_indicator_cannot_take_the_same_id() {
        indicator.given(DEFINED).when(define("Water saved")).thenRejected(new IndicatorAlreadyDefined(WASTE, NAME));
    }

    @Test
    void what_was_never_defined_cannot_be_measured() {
        indicator.given().when(measure(FIRST, TONNES)).thenRejected(new IndicatorNotFound(WASTE));
    }

    @Test
    void a_measurement_is_recorded_as_exact_as_it_is() {
        indicator.given(DEFINED).when(measure(FIRST, TONNES)).thenRecorded(MEASURED);
        Quantity nearly = Quantity.of(Qualifier.NEARLY, "83000", "t");
        indicator.given(DEFINED).when(measure(FIRST, nearly)).thenRecorded(measured(FIRST, nearly));
    }

    @Test
    void a_measurement_that_contradicts_another_stands_beside_it() {
        Quantity other = Quantity.exactly("80000", "t");
        indicator.given(DEFINED, MEASURED).when(measure(SECOND, other)).thenRecorded(measured(SECOND, other));
    }

    @Test
    void a_measurement_in_another_unit_is_refused() {
        indicator
                .given(DEFINED)
                .when(measure(FIRST, Quantity.exactly("83", "kt")))
                .thenRejected(new MeasuredInAnotherUnit(WASTE, "t", "kt"));
        indicator
                .given(DEFINED)
                .when(measure(FIRST, Quantity.exactly("83000", null)))
                .thenRejected(new MeasuredInAnotherUnit(WASTE, "t", null));
    }

    @Test
    void recording_the_same_measurement_again_changes_nothing() {
        indicator.given(DEFINED, MEASURED).when(measure(FIRST, TONNES)).thenNothing();
    }

    @Test
    void another_measurement_cannot_take_the_same_id() {
        indicator
                .given(DEFINED, MEASURED)
                .when(measure(FIRST, Quantity.exactly("80000", "t")))
                .thenRejected(new MeasurementAlreadyRecorded(WASTE, FIRST));
    }

    private static DefineIndicator define(String name) {
        return new DefineIndicator(
                WASTE, MISSION, name, "t", Direction.INCREASE, null, LAUNCH, SOURCE, AssertedBy.HUMAN);
    }

    private static RecordMeasurement measure(MeasurementId id, Quantity value) {
        return new RecordMeasurement(id, WASTE, value, null, FIRST_YEAR, SOURCE, AssertedBy.HUMAN);
    }

    private static MeasurementRecorded measured(MeasurementId id, Quantity value) {
        return new MeasurementRecorded(id, WASTE, MISSION, NAME, value, null, FIRST_YEAR, SOURCE, AssertedBy.HUMAN);
    }
}
