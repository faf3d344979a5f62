package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** One adoption of a practice by a city, unique in the network: {@code bologna-heatwave-adaptation}. */
public record AdoptionId(@JsonValue String value) implements Comparable<AdoptionId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdoptionId {
        Slug.require("Adoption id", value);
    }

    @Override
    public int compareTo(AdoptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
