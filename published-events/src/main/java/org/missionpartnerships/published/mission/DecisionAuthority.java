package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a working group decides by itself. */
public enum DecisionAuthority {
    @JsonProperty("decides")
    DECIDES,
    /** It prepares what others decide. */
    @JsonProperty("prepares")
    PREPARES,
    /** The source does not say. */
    @JsonProperty("notGiven")
    NOT_GIVEN
}
