package org.missionpartnerships.published.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a mission put into the world. */
public enum DeliverableKind {
    @JsonProperty("practice")
    PRACTICE,
    @JsonProperty("toolkit")
    TOOLKIT,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("plan")
    PLAN,
    @JsonProperty("dataset")
    DATASET,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("other")
    OTHER
}
