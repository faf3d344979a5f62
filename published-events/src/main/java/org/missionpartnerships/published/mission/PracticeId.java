package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A practice, unique in the network: {@code austria-digital-government-solutions}. */
public record PracticeId(@JsonValue String value) implements Comparable<PracticeId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PracticeId {
        Slug.require("Practice id", value);
    }

    @Override
    public int compareTo(PracticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
