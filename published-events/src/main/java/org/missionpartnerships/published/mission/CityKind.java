package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a city stream stands for. */
public enum CityKind {
    @JsonProperty("city")
    CITY,
    /** Several municipalities, with or without an authority of their own */
    @JsonProperty("region")
    REGION,
    /** City and state at once, such as Vienna */
    @JsonProperty("cityState")
    CITY_STATE
}
