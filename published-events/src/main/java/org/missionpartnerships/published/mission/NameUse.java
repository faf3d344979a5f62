package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a city comes by one of its names. */
public enum NameUse {
    /** The name that it bears from then on */
    @JsonProperty("official")
    OFFICIAL,
    /** Another spelling, or the name in another language: Kiev beside Kyiv */
    @JsonProperty("variant")
    VARIANT,
    /** The name that it bore before */
    @JsonProperty("former")
    FORMER,
    /** A slip in a source, kept so that the source can be found by it: Tallin */
    @JsonProperty("misspelling")
    MISSPELLING
}
