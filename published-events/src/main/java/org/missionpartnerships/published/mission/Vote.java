package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a seat voted. */
public enum Vote {
    @JsonProperty("for")
    FOR,
    @JsonProperty("against")
    AGAINST,
    @JsonProperty("abstain")
    ABSTAIN
}
