package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a decision about rival claims reads. Whichever it is, every claim is still shown. */
public enum ClaimOutcome {
    /** One claim is preferred; the others stand beside it. */
    @JsonProperty("onePreferred")
    ONE_PREFERRED,
    /** They do not contradict each other: they measure different things. */
    @JsonProperty("differentMeasures")
    DIFFERENT_MEASURES,
    /** Nobody can say which holds, or each holds in its way. */
    @JsonProperty("allStand")
    ALL_STAND,
    /** Those who made some of them no longer uphold them. */
    @JsonProperty("claimsWithdrawn")
    CLAIMS_WITHDRAWN
}
