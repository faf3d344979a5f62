package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a decision about rival claims no longer holds. */
public enum ReopeningCause {
    @JsonProperty("newClaim")
    NEW_CLAIM,
    @JsonProperty("newDispute")
    NEW_DISPUTE,
    /** Somebody asked for it, with a reason. */
    @JsonProperty("onRequest")
    ON_REQUEST
}
