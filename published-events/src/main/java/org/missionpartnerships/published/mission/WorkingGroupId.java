package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A working group, unique within its mission: {@code data-and-measurement}. */
public record WorkingGroupId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkingGroupId {
        Slug.require("Working group id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
