package org.missionpartnerships.mission.scaling;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

/** Whether the plan was agreed before the mission was launched, as the report asks, going by the two dates and what they are known to follow. */
public enum BeforeLaunch {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    /** The dates are too vague to tell. */
    @JsonProperty("unknown")
    UNKNOWN;

    /** @param launched null for a mission that is not launched, and has everything before it */
    static BeforeLaunch of(Occurred agreed, @Nullable Occurred launched, FirstDays firstDays) {
        if (launched == null) {
            return YES;
        }
        if (firstDays.isCertainlyBefore(agreed, launched)) {
            return YES;
        }
        return firstDays.isCertainlyBefore(launched, agreed) ? NO : UNKNOWN;
    }
}
