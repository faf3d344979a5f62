package org.missionpartnerships.mission.exchange;

import java.util.List;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Why the record of an exchange is refused. */
public sealed interface ExchangeRejection {

    record ExchangeAlreadyRecorded(ExchangeId exchange, CityId city, String subject) implements ExchangeRejection {}

    /** Nobody is named or counted with whom the city exchanges. */
    record ExchangeWithNobody(ExchangeId exchange) implements ExchangeRejection {}

    /** The city that tells of the exchange takes no part in the mission that it names. */
    record ExchangeOutsideMission(ExchangeId exchange, CityId city, MissionId mission, List<CityId> cities)
            implements ExchangeRejection {}

    record ExchangeWithItself(ExchangeId exchange, CityId city) implements ExchangeRejection {}
}
