package org.missionpartnerships.published.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** A city or region, and the name of its line of events. A {@linkplain Slug slug}. */
public record CityId(@JsonValue String value) implements Comparable<CityId> {

    /** The reserved city of what belongs to none: organisations, practices, the network's own meetings. Not a city that anyone may register. */
    public static final CityId NETWORK = new CityId("network");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CityId {
        Slug.require("City id", value);
    }

    @Override
    public int compareTo(CityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
