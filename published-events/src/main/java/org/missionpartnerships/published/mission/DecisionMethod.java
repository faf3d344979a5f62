package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a body has decided. Seats without a vote never count. */
public enum DecisionMethod {
    /** Nobody is against it. */
    @JsonProperty("consensus")
    CONSENSUS,
    /** Every seat that is present votes for it. */
    @JsonProperty("unanimity")
    UNANIMITY,
    /** More seats vote for it than against it. */
    @JsonProperty("simpleMajority")
    SIMPLE_MAJORITY,
    /** More than half of all filled seats vote for it. */
    @JsonProperty("absoluteMajority")
    ABSOLUTE_MAJORITY,
    /** Of the votes for and against it, at least two thirds are for it. */
    @JsonProperty("twoThirdsMajority")
    TWO_THIRDS_MAJORITY,
    /** Those whom the process names decide; the body takes no vote. */
    @JsonProperty("designatedDeciders")
    DESIGNATED_DECIDERS,
    /** The source does not say. */
    @JsonProperty("notGiven")
    NOT_GIVEN
}
