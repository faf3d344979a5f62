package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much the record means to tell of a mission. */
public enum MissionDetail {
    @JsonProperty("full")
    FULL,
    /** A few facts from a source, no history that anyone keeps */
    @JsonProperty("snapshot")
    SNAPSHOT
}
