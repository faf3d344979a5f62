package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form that partners gave their cooperation. An alliance needs no legal entity. */
public enum ArrangementType {
    @JsonProperty("informal")
    INFORMAL,
    @JsonProperty("workingGroup")
    WORKING_GROUP,
    @JsonProperty("steeredAlliance")
    STEERED_ALLIANCE,
    @JsonProperty("consortium")
    CONSORTIUM,
    @JsonProperty("publicPrivatePartnership")
    PUBLIC_PRIVATE_PARTNERSHIP,
    @JsonProperty("contract")
    CONTRACT
}
