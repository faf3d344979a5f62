package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a replication has come. */
public enum ReplicationStatus {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("started")
    STARTED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("completed")
    COMPLETED
}
