package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A policy priority, unique within its mission or city: {@code support-in-applying}. */
public record PriorityId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PriorityId {
        Slug.require("Priority id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
