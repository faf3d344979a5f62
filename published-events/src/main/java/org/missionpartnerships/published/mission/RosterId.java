package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** One telling of who was on a governing body, unique within its body: {@code by-city-and-province}. */
public record RosterId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RosterId {
        Slug.require("Roster id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
