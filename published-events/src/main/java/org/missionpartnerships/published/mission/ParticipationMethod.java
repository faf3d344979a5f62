package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How people were heard. */
public enum ParticipationMethod {
    @JsonProperty("survey")
    SURVEY,
    @JsonProperty("interviews")
    INTERVIEWS,
    @JsonProperty("workshop")
    WORKSHOP,
    /** Those whom it concerns meet those who decide, and lead the talk. */
    @JsonProperty("takeover")
    TAKEOVER,
    @JsonProperty("roundTable")
    ROUND_TABLE,
    @JsonProperty("assembly")
    ASSEMBLY,
    /** Reports of defects and wishes, by an app or otherwise. */
    @JsonProperty("issueReports")
    ISSUE_REPORTS,
    @JsonProperty("other")
    OTHER
}
