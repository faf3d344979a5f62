package org.missionpartnerships.partner.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a commitment has come. */
public enum CommitmentStatus {
    @JsonProperty("made")
    MADE,
    @JsonProperty("delivered")
    DELIVERED
}
