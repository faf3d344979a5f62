package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a city's stream stands for. One may be several at once: Vienna is city and state, Kyiv city and region. */
public enum CityKind {
    @JsonProperty("city")
    CITY,
    /** Several municipalities, with or without an authority of their own */
    @JsonProperty("region")
    REGION,
    /** With the powers of a state or province */
    @JsonProperty("state")
    STATE
}
