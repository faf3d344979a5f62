package org.missionpartnerships.milestone.indicator;

import java.util.List;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.milestone.indicator.Indicator.Defined;
import org.missionpartnerships.milestone.indicator.Indicator.Undefined;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.DefineIndicator;
import org.missionpartnerships.milestone.indicator.IndicatorCommand.RecordMeasurement;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorAlreadyDefined;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.IndicatorNotFound;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasuredInAnotherUnit;
import org.missionpartnerships.milestone.indicator.IndicatorRejection.MeasurementAlreadyRecorded;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;

/** The rules of measuring. Saying the same again changes nothing; another value for the same time stands beside the first. */
public final class IndicatorDecider
        implements Decider<IndicatorCommand, Indicator, IndicatorEvent, IndicatorRejection> {

    @Override
    public Indicator initial() {
        return new Undefined();
    }

    @Override
    public boolean begins(IndicatorCommand command) {
        return command instanceof DefineIndicator;
    }

    @Override
    public Decision<IndicatorEvent, IndicatorRejection> decide(IndicatorCommand command, Indicator state) {
        return switch (command) {
            case DefineIndicator define -> define(define, state);
            case RecordMeasurement record -> record(record, state);
        };
    }

    private static Decision<IndicatorEvent, IndicatorRejection> define(DefineIndicator command, Indicator state) {
        IndicatorDefined defined = new IndicatorDefined(
                command.indicator(),
                command.mission(),
                command.name(),
                command.unit(),
                command.direction(),
                command.method(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case Undefined _ -> Decision.accept(defined);
            case Defined(IndicatorDefined before, List<MeasurementRecorded> _)
            when before.equals(defined) -> Decision.nothing();
            case Defined(IndicatorDefined before, List<MeasurementRecorded> _) ->
                Decision.reject(new IndicatorAlreadyDefined(command.indicator(), before.name()));
        };
    }

    private static Decision<IndicatorEvent, IndicatorRejection> record(RecordMeasurement command, Indicator state) {
        return switch (state) {
            case Undefined _ -> Decision.reject(new IndicatorNotFound(command.indicator()));
            case Defined indicator
            when !indicator.definition().unit().equals(command.value().unit()) ->
                Decision.reject(new MeasuredInAnotherUnit(
                        command.indicator(),
                        indicator.definition().unit(),
                        command.value().unit()));
            case Defined indicator -> record(recorded(command, indicator), indicator);
        };
    }

    private static Decision<IndicatorEvent, IndicatorRejection> record(
            MeasurementRecorded recorded, Defined indicator) {
        return indicator
                .measurement(recorded.measurement())
                .<Decision<IndicatorEvent, IndicatorRejection>>map(before -> before.equals(recorded)
                        ? Decision.nothing()
                        : Decision.reject(new MeasurementAlreadyRecorded(recorded.indicator(), recorded.measurement())))
                .orElseGet(() -> Decision.accept(recorded));
    }

    private static MeasurementRecorded recorded(RecordMeasurement command, Defined indicator) {
        return new MeasurementRecorded(
                command.measurement(),
                command.indicator(),
                indicator.definition().mission(),
                indicator.definition().name(),
                command.value(),
                command.note(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    @Override
    public Indicator evolve(Indicator state, IndicatorEvent event) {
        return switch (event) {
            case IndicatorDefined defined ->
                switch (state) {
                    case Undefined _ -> new Defined(defined, List.of());
                    case Defined _ -> state;
                };
            case MeasurementRecorded recorded ->
                switch (state) {
                    case Undefined _ -> state;
                    case Defined indicator -> indicator.with(recorded);
                };
        };
    }
}
