package org.missionpartnerships.mission.convening;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** Whose a series of meetings is. */
public enum SeriesScope {
    @JsonProperty("mission")
    MISSION,
    @JsonProperty("city")
    CITY,
    @JsonProperty("network")
    NETWORK;

    static SeriesScope of(@Nullable MissionId mission, @Nullable CityId city) {
        if (mission != null) {
            return MISSION;
        }
        return city == null ? NETWORK : CITY;
    }
}
