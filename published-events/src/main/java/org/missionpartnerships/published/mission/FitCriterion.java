package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The five criteria by which a challenge is a mission partnership's (report, step 1). */
public enum FitCriterion {
    /** Systemic change and new ways of working, not a minor tweak */
    @JsonProperty("transformational")
    TRANSFORMATIONAL,
    /** Resources, authority and expertise lie with several sectors */
    @JsonProperty("noSingleActor")
    NO_SINGLE_ACTOR,
    /** The core mission, survival or growth of every key stakeholder depends on it */
    @JsonProperty("realStakes")
    REAL_STAKES,
    /** Concrete action can solve it */
    @JsonProperty("solvableByAction")
    SOLVABLE_BY_ACTION,
    /** Interim goals can be set and tracked in public */
    @JsonProperty("measurableProgress")
    MEASURABLE_PROGRESS
}
