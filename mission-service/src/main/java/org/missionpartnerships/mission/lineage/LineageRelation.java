package org.missionpartnerships.mission.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one thing comes from another. */
public enum LineageRelation {
    /** It is part of it. */
    @JsonProperty("parent")
    PARENT,
    /** It carries it on. */
    @JsonProperty("successor")
    SUCCESSOR,
    /** It is the same, built again in another place. */
    @JsonProperty("replicatedFrom")
    REPLICATED_FROM,
    /** It took it up, or grew out of it. */
    @JsonProperty("adoptedFrom")
    ADOPTED_FROM,
    /** A practice that it made public. Not descent: two missions may adopt each other's practices. */
    @JsonProperty("publishedBy")
    PUBLISHED_BY
}
