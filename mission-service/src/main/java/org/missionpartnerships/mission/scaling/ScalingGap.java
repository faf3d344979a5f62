package org.missionpartnerships.mission.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the report asks to be settled before the start, and is not on record. */
public enum ScalingGap {
    @JsonProperty("governance")
    GOVERNANCE,
    @JsonProperty("funding")
    FUNDING,
    @JsonProperty("partnerRoles")
    PARTNER_ROLES,
    @JsonProperty("plannedDuration")
    PLANNED_DURATION,
    @JsonProperty("postProjectOwner")
    POST_PROJECT_OWNER,
    @JsonProperty("exchangeLoop")
    EXCHANGE_LOOP
}
