package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** Cities learn from each other without either taking over the other's practice: stream {@code exchanges/{exchange}}. */
public sealed interface ExchangeEvent extends PublishedEvent {

    ExchangeId exchange();

    /**
     * @param city in whose ledger it is recorded
     * @param mission the mission that exchanges, if it is one's
     * @param cities registered cities with which it exchanges
     * @param parties others with which it exchanges, as the source names them
     * @param count with how many, where the source counts and does not name them
     * @param subject what the exchange is about
     * @param form how they exchange, such as constant dialogue
     * @param practices that were discussed, where they are published
     */
    record PracticesExchanged(
            ExchangeId exchange,
            CityId city,
            @Nullable MissionId mission,
            List<CityId> cities,
            List<Party> parties,
            @Nullable Quantity count,
            String subject,
            @Nullable String form,
            List<PracticeId> practices,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ExchangeEvent {
        public PracticesExchanged {
            cities = List.copyOf(cities);
            parties = List.copyOf(parties);
            practices = List.copyOf(practices);
        }
    }

    JsonEventCodec<ExchangeEvent> CODEC = JsonEventCodec.of(ExchangeEvent.class, ExchangeEvent::typeOf)
            .event(new EventType("practice.exchanged", 1), PracticesExchanged.class)
            .build();

    static EventType typeOf(ExchangeEvent event) {
        return switch (event) {
            case PracticesExchanged _ -> new EventType("practice.exchanged", 1);
        };
    }
}
