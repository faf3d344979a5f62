package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** An administration's term of office, unique within its city: {@code 2023}. */
public record TermId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TermId {
        Slug.require("Term id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
