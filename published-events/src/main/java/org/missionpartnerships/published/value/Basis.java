package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a date rests on. */
public enum Basis {
    /** The source gives the date. */
    @JsonProperty("stated")
    STATED,
    /** The source gives no date, but says enough to bound it. */
    @JsonProperty("inferred")
    INFERRED,
    /** The source gives no date. Bounds, if any, follow from the source's own date alone. */
    @JsonProperty("notGiven")
    NOT_GIVEN
}
