package org.missionpartnerships.eventsourcing.consumption;

import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/** A ledger of a service's journal. */
public record LedgerKey(String source, Ledger ledger) implements Comparable<LedgerKey> {

    public static LedgerKey of(ReceivedEvent event) {
        return new LedgerKey(event.source(), event.event().ledger());
    }

    @Override
    public int compareTo(LedgerKey other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : ledger.compareTo(other.ledger);
    }

    @Override
    public String toString() {
        return source + "/" + ledger;
    }
}
