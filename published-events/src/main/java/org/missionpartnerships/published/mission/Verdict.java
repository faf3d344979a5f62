package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an assessment of one criterion found. */
public enum Verdict {
    @JsonProperty("met")
    MET,
    @JsonProperty("notMet")
    NOT_MET,
    @JsonProperty("unknown")
    UNKNOWN
}
