package org.missionpartnerships.milestone.indicator;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.value.IndicatorId;

/** The indicators, each in the ledger of its mission's lead city. */
@Singleton
public class Indicators {

    public static final StreamType<IndicatorCommand, Indicator, IndicatorEvent, IndicatorRejection> TYPE =
            new StreamType<>("indicators", new IndicatorDecider(), IndicatorEvent.CODEC);

    private final CommandLanes lanes;

    Indicators(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Indicator, IndicatorRejection> handle(IndicatorCommand command, Ledger ledger, CommandContext context) {
        return lanes.handle(TYPE, ledger, stream(command.indicator()), command, context);
    }

    Optional<Loaded<Indicator>> find(IndicatorId id) {
        return lanes.load(TYPE, stream(id));
    }

    private static StreamId stream(IndicatorId id) {
        return TYPE.stream(id.toString());
    }
}
