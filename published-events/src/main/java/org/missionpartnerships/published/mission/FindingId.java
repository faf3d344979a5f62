package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** What was learned in a consultation, unique within it: {@code mobility}. */
public record FindingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {
        Slug.require("Finding id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
