package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a mission's cooperation has become an institution, from the first trigger to a permanent unit. */
public enum FormalisationStage {
    @JsonProperty("trigger")
    TRIGGER,
    @JsonProperty("informalGroup")
    INFORMAL_GROUP,
    @JsonProperty("workingGroups")
    WORKING_GROUPS,
    @JsonProperty("governingBody")
    GOVERNING_BODY,
    @JsonProperty("permanentUnit")
    PERMANENT_UNIT
}
