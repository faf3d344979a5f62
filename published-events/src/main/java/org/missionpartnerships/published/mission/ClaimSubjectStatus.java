package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the claims about one thing stand to each other. */
public enum ClaimSubjectStatus {
    /** One claim, and nobody disputes it. */
    @JsonProperty("single")
    SINGLE,
    /** Several claims side by side, and nobody decided how to read them. */
    @JsonProperty("parallel")
    PARALLEL,
    /** Somebody disputes one of them. */
    @JsonProperty("disputed")
    DISPUTED,
    /** Somebody decided, with a reason, how to read them. */
    @JsonProperty("resolved")
    RESOLVED;

    /** Whether a figure that is shown alone would hide something from its reader. */
    public boolean isContested() {
        return switch (this) {
            case SINGLE, RESOLVED -> false;
            case PARALLEL, DISPUTED -> true;
        };
    }
}
