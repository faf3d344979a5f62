package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The five dimensions along which cities were interviewed about collaboration (report L237). */
public enum InterviewDimension {
    @JsonProperty("missionFraming")
    MISSION_FRAMING,
    @JsonProperty("allianceInfrastructure")
    ALLIANCE_INFRASTRUCTURE,
    @JsonProperty("financialAgility")
    FINANCIAL_AGILITY,
    @JsonProperty("trackRecord")
    TRACK_RECORD,
    @JsonProperty("trustAndTransparency")
    TRUST_AND_TRANSPARENCY
}
