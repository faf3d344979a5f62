package org.missionpartnerships.mission.insight;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What holds a mission partnership up: the five pillars of chapter 6 of the trend report. */
public enum Pillar {
    @JsonProperty("conveningPower")
    CONVENING_POWER("The right people from several sectors shape the mission together."),
    @JsonProperty("sharedInterests")
    SHARED_INTERESTS("The mission rests on what its partners want anyway."),
    @JsonProperty("bestPracticeExchange")
    BEST_PRACTICE_EXCHANGE("The mission learns from others, and others from it."),
    @JsonProperty("reducingComplexity")
    REDUCING_COMPLEXITY("Small groups decide, and large aims become steps with a date."),
    @JsonProperty("communityLeverage")
    COMMUNITY_LEVERAGE("Those whom it affects are heard, and decisions go back to what they said.");

    private final String meaning;

    Pillar(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
