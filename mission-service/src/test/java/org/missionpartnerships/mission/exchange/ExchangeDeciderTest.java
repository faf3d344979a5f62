package org.missionpartnerships.mission.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.exchange.Exchange.Recorded;
import org.missionpartnerships.mission.exchange.ExchangeCommand.RecordExchange;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeAlreadyRecorded;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeOutsideMission;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithItself;
import org.missionpartnerships.mission.exchange.ExchangeRejection.ExchangeWithNobody;
import org.missionpartnerships.published.mission.ExchangeEvent;
import org.missionpartnerships.published.mission.ExchangeEvent.PracticesExchanged;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class ExchangeDeciderTest {

    private static final ExchangeId EXCHANGE = new ExchangeId("warsaw-large-polish-cities");
    private static final CityId WARSAW = new CityId("warsaw");
    private static final Quantity ELEVEN = Quantity.exactly("11", "large Polish cities");
    private static final Occurred DURING_ADAPT_CITY = Occurred.stated("2014/2019");

    private final DeciderSpec<ExchangeCommand, Exchange, ExchangeEvent, ExchangeRejection> exchange =
            DeciderSpec.of(new ExchangeDecider());

    @Test
    void an_exchange_is_recorded_once() {
        exchange.given().when(record("Adaptation", List.of(), ELEVEN)).thenRecorded(recorded("Adaptation"));
        exchange.given(recorded("Adaptation"))
                .when(record("Adaptation", List.of(), ELEVEN))
                .thenNothing();
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        exchange.given(recorded("Adaptation"))
                .when(record("Heat", List.of(), ELEVEN))
                .thenRejected(new ExchangeAlreadyRecorded(EXCHANGE, WARSAW, "Adaptation"));
    }

    @Test
    void an_exchange_with_nobody_is_refused() {
        exchange.given().when(record("Adaptation", List.of(), null)).thenRejected(new ExchangeWithNobody(EXCHANGE));
        exchange.given(recorded("Adaptation"))
                .when(record("Adaptation", List.of(), null))
                .thenRejected(new ExchangeWithNobody(EXCHANGE));
    }

    @Test
    void a_city_does_not_exchange_with_itself() {
        exchange.given()
                .when(record("Adaptation", List.of(WARSAW), ELEVEN))
                .thenRejected(new ExchangeWithItself(EXCHANGE, WARSAW));
    }

    @Test
    void a_city_tells_only_of_missions_in_which_it_takes_part() {
        MissionId mission = new MissionId("lodz-adaptation");
        CityId lodz = new CityId("lodz");
        exchange.given()
                .when(new RecordExchange(
                        EXCHANGE,
                        WARSAW,
                        mission,
                        List.of(lodz),
                        List.of(lodz),
                        List.of(),
                        null,
                        "Adaptation",
                        null,
                        List.of(),
                        DURING_ADAPT_CITY,
                        null,
                        AssertedBy.HUMAN))
                .thenRejected(new ExchangeOutsideMission(EXCHANGE, WARSAW, mission, List.of(lodz)));
    }

    @Test
    void what_was_recorded_is_folded() {
        exchange.given(recorded("Adaptation")).thenState(new Recorded(recorded("Adaptation")));
        exchange.given(recorded("Adaptation"), recorded("Heat")).thenState(new Recorded(recorded("Adaptation")));
    }

    private static RecordExchange record(String subject, List<CityId> cities, @Nullable Quantity count) {
        return new RecordExchange(
                EXCHANGE,
                WARSAW,
                null,
                List.of(),
                cities,
                List.of(),
                count,
                subject,
                null,
                List.of(),
                DURING_ADAPT_CITY,
                null,
                AssertedBy.HUMAN);
    }

    private static PracticesExchanged recorded(String subject) {
        return new PracticesExchanged(
                EXCHANGE,
                WARSAW,
                null,
                List.of(),
                List.of(),
                ELEVEN,
                subject,
                null,
                List.of(),
                DURING_ADAPT_CITY,
                null,
                AssertedBy.HUMAN);
    }
}
