package org.missionpartnerships.eventsourcing;

/**
 * One line of events, numbered 1, 2, 3, … without a hole: the unit of order. The services use one ledger per city.
 *
 * @param name a {@linkplain Slug slug}
 */
public record Ledger(String name) implements Comparable<Ledger> {

    public Ledger {
        Slug.require("Ledger", name);
    }

    @Override
    public int compareTo(Ledger other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
