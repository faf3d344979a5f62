package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a mission stands in its life. */
public enum MissionStatus {
    /** Its challenge was put into words, and nobody proposed a mission yet. */
    @JsonProperty("framed")
    FRAMED,
    @JsonProperty("proposed")
    PROPOSED,
    /** Launched, and going on. */
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("suspended")
    SUSPENDED,
    @JsonProperty("closed")
    CLOSED
}
