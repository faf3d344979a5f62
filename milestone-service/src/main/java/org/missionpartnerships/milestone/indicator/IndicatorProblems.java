package org.missionpartnerships.milestone.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorAlreadyDefined;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorNotFound;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasuredInAnotherUnit;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasurementAlreadyRecorded;
import org.missionpartnerships.published.value.IndicatorId;
import org.missionpartnerships.published.value.MeasurementId;

/** What can go wrong with indicators. */
@Singleton
public class IndicatorProblems implements ProblemTypes {

    static final ProblemType INDICATOR_NOT_FOUND = ProblemType.notFound(
            "indicator-not-found",
            "There is no such indicator",
            "No indicator has this id.",
            "Check the id, or find the indicator in the mission's list.");

    static final ProblemType INDICATOR_ALREADY_DEFINED = ProblemType.conflict(
            "indicator-already-defined",
            "The id belongs to another indicator",
            "An indicator with this id was defined, and it was described differently.",
            "Leave the id out, or draw a new one.");

    static final ProblemType MEASURED_IN_ANOTHER_UNIT = ProblemType.refused(
            "measured-in-another-unit",
            "The value has another unit than the indicator",
            "All measurements of an indicator have its unit, so that they can be compared.",
            "Convert the value, or define another indicator.");

    static final ProblemType MEASUREMENT_ALREADY_RECORDED = ProblemType.conflict(
            "measurement-already-recorded",
            "The id belongs to another measurement",
            "A measurement with this id was recorded, and it was described differently.",
            "Leave the id out, or draw a new one.");

    static Problem of(IndicatorRejection reason) {
        return switch (reason) {
            case IndicatorNotFound(IndicatorId id) -> notFound(id);
            case IndicatorAlreadyDefined(IndicatorId id, String name) ->
                INDICATOR_ALREADY_DEFINED
                        .because(
                                "Indicator %s was defined already as \"%s\", described differently. Leave the id out, or draw a new one."
                                        .formatted(id, name))
                        .with("indicator", id);
            case MeasuredInAnotherUnit(IndicatorId id, String expected, String actual) ->
                MEASURED_IN_ANOTHER_UNIT
                        .because(
                                "Indicator %s is measured in %s, but the value is given in %s. Convert it, or define another indicator."
                                        .formatted(id, expected, actual == null ? "no unit" : actual))
                        .with("expectedUnit", expected)
                        .with("actualUnit", actual);
            case MeasurementAlreadyRecorded(IndicatorId id, MeasurementId measurement) ->
                MEASUREMENT_ALREADY_RECORDED
                        .because(
                                "Measurement %s of indicator %s was recorded already, described differently. Leave the id out, or draw a new one."
                                        .formatted(measurement, id))
                        .with("measurement", measurement);
        };
    }

    static Problem notFound(IndicatorId id) {
        return INDICATOR_NOT_FOUND
                .because("There is no indicator %s. Check the id, or find it in the list of its mission.".formatted(id))
                .with("indicator", id);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                INDICATOR_NOT_FOUND, INDICATOR_ALREADY_DEFINED, MEASURED_IN_ANOTHER_UNIT, MEASUREMENT_ALREADY_RECORDED);
    }
}
