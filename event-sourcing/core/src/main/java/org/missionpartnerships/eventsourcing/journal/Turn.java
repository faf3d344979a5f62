package org.missionpartnerships.eventsourcing.journal;

import java.util.List;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/** One writer's turn on a ledger: what it finds there, and its chance to add to it. For one thread, while the turn lasts. */
public interface Turn {

    /** What the ledger held when the turn came, after the number that it was asked for with; in order, and one page of it. */
    List<RecordedEvent> found();

    /** As {@link Journal#append}, at most once: the next one's turn comes with the commit. */
    void append(List<JournalRow> rows);
}
