package org.missionpartnerships.mission.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.ExchangeId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of an exchange. */
public sealed interface ExchangeCommand {

    ExchangeId exchange();

    /** @param missionCities the cities of the mission that exchanges; empty without one */
    record RecordExchange(
            ExchangeId exchange,
            CityId city,
            @Nullable MissionId mission,
            List<CityId> missionCities,
            List<CityId> cities,
            List<Party> parties,
            @Nullable Quantity count,
            String subject,
            @Nullable String form,
            List<PracticeId> practices,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements ExchangeCommand {}
}
