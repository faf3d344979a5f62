package org.missionpartnerships.published.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way an indicator is meant to go. */
public enum Direction {
    @JsonProperty("increase")
    INCREASE,
    @JsonProperty("decrease")
    DECREASE,
    @JsonProperty("maintain")
    MAINTAIN
}
