package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is at stake for an actor. The last two are no real stake. */
public enum StakeKind {
    @JsonProperty("marketAccess")
    MARKET_ACCESS,
    @JsonProperty("costSavings")
    COST_SAVINGS,
    @JsonProperty("shapingMarketConditions")
    SHAPING_MARKET_CONDITIONS,
    @JsonProperty("influenceAndImpact")
    INFLUENCE_AND_IMPACT,
    @JsonProperty("researchOpportunities")
    RESEARCH_OPPORTUNITIES,
    @JsonProperty("policySuccess")
    POLICY_SUCCESS,
    @JsonProperty("publicTrust")
    PUBLIC_TRUST,
    @JsonProperty("coreMission")
    CORE_MISSION,
    @JsonProperty("economicSurvival")
    ECONOMIC_SURVIVAL,
    @JsonProperty("growth")
    GROWTH,
    @JsonProperty("goodPublicity")
    GOOD_PUBLICITY,
    @JsonProperty("beingInformed")
    BEING_INFORMED;

    /** Whether it drives an actor by itself: publicity, or being kept informed, does not. */
    public boolean isReal() {
        return switch (this) {
            case GOOD_PUBLICITY, BEING_INFORMED -> false;
            case MARKET_ACCESS,
                    COST_SAVINGS,
                    SHAPING_MARKET_CONDITIONS,
                    INFLUENCE_AND_IMPACT,
                    RESEARCH_OPPORTUNITIES,
                    POLICY_SUCCESS,
                    PUBLIC_TRUST,
                    CORE_MISSION,
                    ECONOMIC_SURVIVAL,
                    GROWTH -> true;
        };
    }
}
