package org.missionpartnerships.mission.exchange;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.exchange.Exchange.Recorded;
import org.missionpartnerships.mission.exchange.Exchange.Unrecorded;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeAlreadyRecorded;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeOutsideMission;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithItself;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithNobody;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;

/** The rules of the record of an exchange. Saying the same again changes nothing. */
public final class ExchangeDecider implements Decider<ExchangeCommand, Exchange, ExchangeEvent, ExchangeRejection> {

    @Override
    public Exchange initial() {
        return new Unrecorded();
    }

    @Override
    public boolean begins(ExchangeCommand command) {
        return command instanceof RecordExchange;
    }

    @Override
    public Decision<ExchangeEvent, ExchangeRejection> decide(ExchangeCommand command, Exchange state) {
        return switch (command) {
            case RecordExchange exchange -> record(exchange, state);
        };
    }

    private static Decision<ExchangeEvent, ExchangeRejection> record(RecordExchange command, Exchange state) {
        if (command.cities().contains(command.city())) {
            return Decision.reject(new ExchangeWithItself(command.exchange(), command.city()));
        }
        if (command.cities().isEmpty() && command.parties().isEmpty() && command.count() == null) {
            return Decision.reject(new ExchangeWithNobody(command.exchange()));
        }
        PracticesExchanged exchanged = new PracticesExchanged(
                command.exchange(),
                command.city(),
                command.mission(),
                command.cities(),
                command.parties(),
                command.count(),
                command.subject(),
                command.form(),
                command.practices(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case Unrecorded _ ->
                command.mission() != null && !command.missionCities().contains(command.city())
                        ? Decision.reject(new ExchangeOutsideMission(
                                command.exchange(), command.city(), command.mission(), command.missionCities()))
                        : Decision.accept(exchanged);
            case Recorded recorded ->
                recorded.exchanged().equals(exchanged)
                        ? Decision.nothing()
                        : Decision.reject(new ExchangeAlreadyRecorded(
                                command.exchange(),
                                recorded.exchanged().city(),
                                recorded.exchanged().subject()));
        };
    }

    @Override
    public Exchange evolve(Exchange state, ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged exchanged ->
                switch (state) {
                    case Unrecorded _ -> new Recorded(exchanged);
                    case Recorded _ -> state;
                };
        };
    }
}
