package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A body that governs a mission or advises it, unique within its mission: {@code steering-committee}. */
public record GoverningBodyId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GoverningBodyId {
        Slug.require("Governing body id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
