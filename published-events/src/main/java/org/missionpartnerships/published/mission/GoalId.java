package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A goal, unique within its mission: {@code climate-neutral-2040}. */
public record GoalId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoalId {
        Slug.require("Goal id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
