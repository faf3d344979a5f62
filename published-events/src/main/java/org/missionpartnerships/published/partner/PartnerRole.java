package org.missionpartnerships.published.partner;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a partner is to a mission. */
public enum PartnerRole {
    @JsonProperty("initiator")
    INITIATOR,
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("coordinator")
    COORDINATOR,
    @JsonProperty("anchor")
    ANCHOR,
    @JsonProperty("broker")
    BROKER,
    @JsonProperty("funder")
    FUNDER,
    @JsonProperty("member")
    MEMBER
}
