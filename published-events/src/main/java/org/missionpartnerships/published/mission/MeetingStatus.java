package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a meeting of a governing body or working group stands; the further a constant, the later it comes. */
public enum MeetingStatus {
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("held")
    HELD
}
