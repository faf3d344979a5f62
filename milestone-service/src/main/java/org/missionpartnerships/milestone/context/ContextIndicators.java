package org.missionpartnerships.milestone.context;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.milestone.context.ContextIndicatorCommand.RecordContextIndicator;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.ContextIndicatorId;

/** Facts about cities and topics. One about a city is in the city's ledger, one about a topic alone in the network's. */
@Singleton
public class ContextIndicators {

    public static final StreamType<
                    ContextIndicatorCommand, ContextIndicator, ContextIndicatorEvent, ContextIndicatorRejection>
            TYPE = new StreamType<>("context-indicators", new ContextIndicatorDecider(), ContextIndicatorEvent.CODEC);

    private final CommandLanes lanes;

    ContextIndicators(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<ContextIndicator, ContextIndicatorRejection> handle(
            RecordContextIndicator command, CommandContext context) {
        CityId city = command.city() == null ? CityId.NETWORK : command.city();
        return lanes.handle(
                TYPE,
                new Ledger(city.value()),
                TYPE.stream(command.contextIndicator().toString()),
                command,
                context);
    }

    Optional<Loaded<ContextIndicator>> find(ContextIndicatorId id) {
        return lanes.load(TYPE, TYPE.stream(id.toString()));
    }
}
