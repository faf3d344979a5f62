package org.missionpartnerships.mission.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Occurred;

/** Whether the plan was agreed before the mission was launched, as the report asks, going by the two dates. */
public enum BeforeLaunch {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    /** The dates are too vague to tell. */
    @JsonProperty("unknown")
    UNKNOWN;

    /** @param launched null for a mission that is not launched, and has everything before it */
    static BeforeLaunch of(Occurred agreed, @Nullable Occurred launched) {
        if (launched == null) {
            return YES;
        }
        if (isBefore(agreed, launched)) {
            return YES;
        }
        return isBefore(launched, agreed) ? NO : UNKNOWN;
    }

    /** True only if no reading of the two dates puts them the other way round, or on one day. */
    private static boolean isBefore(Occurred one, Occurred other) {
        return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
    }
}
