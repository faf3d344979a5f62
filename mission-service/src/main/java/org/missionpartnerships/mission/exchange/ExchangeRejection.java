package org.missionpartnerships.mission.exchange;

import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.CityId;

/** Why the record of an exchange is refused. */
public sealed interface ExchangeRejection {

    record ExchangeAlreadyRecorded(ExchangeId exchange, CityId city, String subject) implements ExchangeRejection {}

    /** Nobody is named or counted with whom the city exchanges. */
    record ExchangeWithNobody(ExchangeId exchange) implements ExchangeRejection {}

    record ExchangeWithItself(ExchangeId exchange, CityId city) implements ExchangeRejection {}
}
