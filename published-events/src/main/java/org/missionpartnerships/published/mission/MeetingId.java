package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A meeting of a governing body or working group, unique within its mission: {@code steering-committee-2025-03}. */
public record MeetingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        Slug.require("Meeting id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
