package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sets missions off. */
public enum TriggerKind {
    @JsonProperty("complexity")
    COMPLEXITY,
    @JsonProperty("setback")
    SETBACK,
    @JsonProperty("inclusion")
    INCLUSION,
    @JsonProperty("strategicUrgency")
    STRATEGIC_URGENCY,
    @JsonProperty("crisis")
    CRISIS,
    @JsonProperty("baselineData")
    BASELINE_DATA,
    @JsonProperty("call")
    CALL,
    @JsonProperty("regulation")
    REGULATION,
    @JsonProperty("other")
    OTHER
}
