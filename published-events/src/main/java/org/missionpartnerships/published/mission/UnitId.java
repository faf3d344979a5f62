package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** An office or team, unique within its mission: {@code circular-economy-office}. */
public record UnitId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Slug.require("Unit id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
