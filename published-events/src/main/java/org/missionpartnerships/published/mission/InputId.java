package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** What was heard on one occasion, unique within its consultation: {@code survey}. */
public record InputId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InputId {
        Slug.require("Input id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
