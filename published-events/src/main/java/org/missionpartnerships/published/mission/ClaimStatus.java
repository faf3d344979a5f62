package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a claim stands. None is ever taken away. */
public enum ClaimStatus {
    @JsonProperty("standing")
    STANDING,
    /** Somebody disputes it, and nobody has decided. */
    @JsonProperty("disputed")
    DISPUTED,
    /** The decision in force prefers it. */
    @JsonProperty("preferred")
    PREFERRED,
    /** Under the decision in force, those who made it no longer uphold it. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
