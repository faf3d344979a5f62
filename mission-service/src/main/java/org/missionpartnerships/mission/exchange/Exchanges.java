package org.missionpartnerships.mission.exchange;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.RecordsThen;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.exchange.Exchange.Recorded;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.CityId;

/** The exchanges, each in the ledger of the city that tells of it. */
@Singleton
public class Exchanges {

    public static final StreamType<ExchangeCommand, Exchange, ExchangeEvent, ExchangeRejection> TYPE =
            new StreamType<>("exchanges", new ExchangeDecider(), ExchangeEvent.CODEC);

    private final CommandLanes lanes;
    private final RecordsThen records;

    Exchanges(CommandLanes lanes, RecordsThen records) {
        this.lanes = lanes;
        this.records = records;
    }

    Handled<Exchange, ExchangeRejection> handle(ExchangeCommand command, CityId city, CommandContext context) {
        return lanes.handle(
                TYPE, new Ledger(city.value()), TYPE.stream(command.exchange().value()), command, context);
    }

    Versioned get(ExchangeId exchange) {
        return lanes.load(TYPE, TYPE.stream(exchange.value()))
                .flatMap(loaded -> loaded.state() instanceof Recorded recorded
                        ? Optional.of(new Versioned(recorded, loaded.version()))
                        : Optional.empty())
                .orElseThrow(() -> ExchangeProblems.notFound(exchange).exception());
    }

    /** At some moment; ends the request with 404 if nobody recorded it, or it was not there then. */
    Then<Exchange> get(ExchangeId id, Moment moment) {
        Versioned now = get(id);
        return records.get(
                TYPE, TYPE.stream(id.value()), now.exchange().exchanged().city(), moment, Recorded.class::isInstance);
    }

    record Versioned(Recorded exchange, long version) {}
}
