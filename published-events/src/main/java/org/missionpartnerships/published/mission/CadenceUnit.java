package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the time between meetings is counted in. */
public enum CadenceUnit {
    @JsonProperty("weeks")
    WEEKS,
    @JsonProperty("months")
    MONTHS,
    @JsonProperty("years")
    YEARS
}
