package org.missionpartnerships.mission.community;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether people are still heard in a consultation. */
public enum ConsultationStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
}
