package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A seat in a governing body, unique within its body; those who hold it change: {@code local-banks}. */
public record SeatId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeatId {
        Slug.require("Seat id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
