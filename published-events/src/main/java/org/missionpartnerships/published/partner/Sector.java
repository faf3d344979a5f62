package org.missionpartnerships.published.partner;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part of society that a partner comes from. */
public enum Sector {
    @JsonProperty("government")
    GOVERNMENT,
    @JsonProperty("publicEnterprise")
    PUBLIC_ENTERPRISE,
    @JsonProperty("business")
    BUSINESS,
    @JsonProperty("civilSociety")
    CIVIL_SOCIETY,
    @JsonProperty("academia")
    ACADEMIA,
    @JsonProperty("broker")
    BROKER,
    @JsonProperty("cityNetwork")
    CITY_NETWORK,
    @JsonProperty("residents")
    RESIDENTS
}
