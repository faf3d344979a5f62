package org.missionpartnerships.mission.community;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/**
 * Whose community it is.
 *
 * @param city the city, or the mission's lead city
 * @param mission null where the city itself asks
 */
public record Owner(CityId city, @Nullable MissionId mission) {

    /** Its address, as in {@code /missions/antwerp-youth-employment}. */
    String path() {
        return mission == null ? "/cities/" + city : "/missions/" + mission;
    }

    @Override
    public String toString() {
        return mission == null ? "City " + city : "Mission " + mission;
    }
}
