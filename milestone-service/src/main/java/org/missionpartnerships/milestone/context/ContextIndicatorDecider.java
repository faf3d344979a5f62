package org.missionpartnerships.milestone.context;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.milestone.context.ContextIndicator.NotRecorded;
import org.missionpartnerships.milestone.context.ContextIndicator.Recorded;
import org.missionpartnerships.milestone.context.ContextIndicatorCommand.RecordContextIndicator;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.ContextIndicatorAlreadyRecorded;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NeitherCityNorTopic;
import org.missionpartnerships.milestone.context.ContextIndicatorRejection.NothingStated;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;

/** The rules of a fact about a city or a topic. Saying the same again changes nothing. */
public final class ContextIndicatorDecider
        implements Decider<
                ContextIndicatorCommand, ContextIndicator, ContextIndicatorEvent, ContextIndicatorRejection> {

    @Override
    public ContextIndicator initial() {
        return new NotRecorded();
    }

    @Override
    public boolean begins(ContextIndicatorCommand command) {
        return command instanceof RecordContextIndicator;
    }

    @Override
    public Decision<ContextIndicatorEvent, ContextIndicatorRejection> decide(
            ContextIndicatorCommand command, ContextIndicator state) {
        return switch (command) {
            case RecordContextIndicator record -> record(record, state);
        };
    }

    private static Decision<ContextIndicatorEvent, ContextIndicatorRejection> record(
            RecordContextIndicator command, ContextIndicator state) {
        ContextIndicatorRecorded recorded = new ContextIndicatorRecorded(
                command.contextIndicator(),
                command.city(),
                command.topic(),
                command.subject(),
                command.name(),
                command.value(),
                command.statement(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case NotRecorded _
            when command.city() == null && command.topic() == null ->
                Decision.reject(new NeitherCityNorTopic(command.subject(), command.name()));
            case NotRecorded _
            when command.value() == null && command.statement() == null ->
                Decision.reject(new NothingStated(command.subject(), command.name()));
            case NotRecorded _ -> Decision.accept(recorded);
            case Recorded(ContextIndicatorRecorded before) when before.equals(recorded) -> Decision.nothing();
            case Recorded(ContextIndicatorRecorded before) ->
                Decision.reject(new ContextIndicatorAlreadyRecorded(
                        command.contextIndicator(), before.subject(), before.name()));
        };
    }

    @Override
    public ContextIndicator evolve(ContextIndicator state, ContextIndicatorEvent event) {
        return switch (event) {
            case ContextIndicatorRecorded recorded -> new Recorded(recorded);
        };
    }
}
