package org.missionpartnerships.published.partner;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a partner promises to bring. */
public enum CommitmentKind {
    @JsonProperty("cash")
    CASH,
    @JsonProperty("inKind")
    IN_KIND,
    @JsonProperty("staff")
    STAFF,
    @JsonProperty("data")
    DATA,
    @JsonProperty("expertise")
    EXPERTISE,
    @JsonProperty("training")
    TRAINING,
    @JsonProperty("devices")
    DEVICES,
    @JsonProperty("venue")
    VENUE,
    @JsonProperty("other")
    OTHER
}
