package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The five challenges that cities answer with capabilities (report L799-825). */
public enum Challenge {
    @JsonProperty("costOfTransformation")
    COST_OF_TRANSFORMATION,
    @JsonProperty("navigatingCompliance")
    NAVIGATING_COMPLIANCE,
    @JsonProperty("buildingTrust")
    BUILDING_TRUST,
    @JsonProperty("powerDynamics")
    POWER_DYNAMICS,
    @JsonProperty("regulatoryConstraints")
    REGULATORY_CONSTRAINTS
}
