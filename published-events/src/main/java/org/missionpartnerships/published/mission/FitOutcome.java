package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the five verdicts amount to. */
public enum FitOutcome {
    /** All five are met */
    @JsonProperty("fits")
    FITS,
    /** At least one is not met */
    @JsonProperty("notAMission")
    NOT_A_MISSION,
    /** None is refuted, and at least one is not known */
    @JsonProperty("undecided")
    UNDECIDED
}
