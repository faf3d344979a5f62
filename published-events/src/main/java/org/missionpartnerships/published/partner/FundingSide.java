package org.missionpartnerships.published.partner;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose money it is. */
public enum FundingSide {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE
}
