package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a mission is governed. A mission may have several bodies, of several kinds. */
public enum GoverningBodyType {
    /** Partners of several sectors negotiate priorities and trade-offs. */
    @JsonProperty("steeringGroup")
    STEERING_GROUP,
    /** Partners of several sectors set the strategy and oversee what is done. */
    @JsonProperty("steeringCommittee")
    STEERING_COMMITTEE,
    /** The city decides by itself. */
    @JsonProperty("cityAlone")
    CITY_ALONE,
    /** It is heard, and decides nothing. */
    @JsonProperty("advisory")
    ADVISORY
}
