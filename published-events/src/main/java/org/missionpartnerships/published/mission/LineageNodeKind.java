package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can come from something else. */
public enum LineageNodeKind {
    @JsonProperty("mission")
    MISSION,
    @JsonProperty("practice")
    PRACTICE,
    @JsonProperty("replication")
    REPLICATION,
    /** A city that adopted a practice outside of any mission. Nothing comes from it. */
    @JsonProperty("city")
    CITY
}
