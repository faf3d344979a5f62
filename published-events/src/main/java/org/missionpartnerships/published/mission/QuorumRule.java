package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether exactly the number is enough. */
public enum QuorumRule {
    @JsonProperty("atLeast")
    AT_LEAST,
    @JsonProperty("moreThan")
    MORE_THAN
}
