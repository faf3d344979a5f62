package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a meeting of a series stands; the further a constant, the later it comes. */
public enum EditionStatus {
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("held")
    HELD
}
