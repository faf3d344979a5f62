package org.missionpartnerships.published.mission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.missionpartnerships.eventsourcing.Slug;

/** An exchange between cities, unique in the network: {@code warsaw-large-polish-cities}. */
public record ExchangeId(@JsonValue String value) implements Comparable<ExchangeId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExchangeId {
        Slug.require("Exchange id", value);
    }

    @Override
    public int compareTo(ExchangeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
