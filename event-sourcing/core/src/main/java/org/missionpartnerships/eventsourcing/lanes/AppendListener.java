package org.missionpartnerships.eventsourcing.lanes;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/** Told, after a commit, in which ledgers something was recorded. Must return at once and never throw. */
@FunctionalInterface
public interface AppendListener {

    void appended(Collection<Ledger> ledgers);

    /**
     * Told instead where it is known what was recorded.
     *
     * @param events in order within each ledger
     */
    default void recorded(List<RecordedEvent> events) {
        Set<Ledger> ledgers = new LinkedHashSet<>();
        events.forEach(event -> ledgers.add(event.ledger()));
        appended(ledgers);
    }
}
