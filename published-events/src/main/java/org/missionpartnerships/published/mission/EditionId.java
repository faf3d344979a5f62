package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A meeting of a series, unique within it: {@code 2025}. */
public record EditionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionId {
        Slug.require("Edition id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
