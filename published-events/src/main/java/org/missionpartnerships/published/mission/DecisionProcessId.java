package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A way of deciding, unique within its governing body: {@code from-day-one}. */
public record DecisionProcessId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionProcessId {
        Slug.require("Decision process id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
