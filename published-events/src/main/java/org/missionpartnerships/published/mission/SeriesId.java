package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A series of meetings, unique across the network: {@code european-ce-hotspot}. */
public record SeriesId(@JsonValue String value) implements Comparable<SeriesId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeriesId {
        Slug.require("Series id", value);
    }

    @Override
    public int compareTo(SeriesId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
