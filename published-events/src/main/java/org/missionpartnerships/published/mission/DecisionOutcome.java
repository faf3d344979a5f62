package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of what was put to the vote. */
public enum DecisionOutcome {
    @JsonProperty("adopted")
    ADOPTED,
    @JsonProperty("notAdopted")
    NOT_ADOPTED
}
