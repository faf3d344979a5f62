package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A policy instrument, unique within its mission or city: {@code recruitment-toolkit}. */
public record InstrumentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstrumentId {
        Slug.require("Instrument id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
