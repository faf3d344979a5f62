package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A mission, unique across all cities. A {@linkplain Slug slug}. */
public record MissionId(@JsonValue String value) implements Comparable<MissionId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MissionId {
        Slug.require("Mission id", value);
    }

    @Override
    public int compareTo(MissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
