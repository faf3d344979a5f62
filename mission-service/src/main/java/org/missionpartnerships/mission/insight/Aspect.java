package org.missionpartnerships.mission.insight;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one looks for under a pillar. */
public enum Aspect {
    @JsonProperty("partnersOfSeveralSectors")
    PARTNERS_OF_SEVERAL_SECTORS(Pillar.CONVENING_POWER, "No partner from outside government is on record."),
    @JsonProperty("governingBody")
    GOVERNING_BODY(Pillar.CONVENING_POWER, "No governing body is on record."),
    @JsonProperty("seatsForPartners")
    SEATS_FOR_PARTNERS(Pillar.CONVENING_POWER, "Nobody is on record as having a seat in a governing body."),
    @JsonProperty("regularMeetings")
    REGULAR_MEETINGS(Pillar.CONVENING_POWER, "No meeting, and no promise to meet regularly, is on record."),
    @JsonProperty("interestsOfPartners")
    INTERESTS_OF_PARTNERS(Pillar.SHARED_INTERESTS, "No partner is on record with what it wants from the mission."),
    @JsonProperty("ownContributions")
    OWN_CONTRIBUTIONS(
            Pillar.SHARED_INTERESTS, "No partner is on record as having promised or given anything of its own."),
    @JsonProperty("learnedFromOthers")
    LEARNED_FROM_OTHERS(Pillar.BEST_PRACTICE_EXCHANGE, "No practice of others is on record as adopted or discussed."),
    @JsonProperty("sharedWithOthers")
    SHARED_WITH_OTHERS(
            Pillar.BEST_PRACTICE_EXCHANGE, "Nothing is on record that others could take up from this mission."),
    @JsonProperty("smallGroupsThatDecide")
    SMALL_GROUPS_THAT_DECIDE(
            Pillar.REDUCING_COMPLEXITY, "No small group or office that decides or coordinates is on record."),
    @JsonProperty("stepsWithADate")
    STEPS_WITH_A_DATE(Pillar.REDUCING_COMPLEXITY, "No goal with a date is on record."),
    @JsonProperty("peopleHeard")
    PEOPLE_HEARD(Pillar.COMMUNITY_LEVERAGE, "Nobody is on record as having asked those whom the mission affects."),
    @JsonProperty("decisionsBecauseOfIt")
    DECISIONS_BECAUSE_OF_IT(Pillar.COMMUNITY_LEVERAGE, "No decision is on record that goes back to what people said.");

    private final Pillar pillar;
    private final String missing;

    Aspect(Pillar pillar, String missing) {
        this.pillar = pillar;
        this.missing = missing;
    }

    Pillar pillar() {
        return pillar;
    }

    /** What to say where no event shows it. */
    String missing() {
        return missing;
    }
}
