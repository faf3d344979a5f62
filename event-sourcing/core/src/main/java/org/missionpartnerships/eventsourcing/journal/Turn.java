package org.missionpartnerships.eventsourcing.journal;

import java.util.List;
import java.util.function.Consumer;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/**
 * One writer's turn on a ledger: what it finds there, and its chance to add to it. For one thread, while the turn lasts.
 *
 * @param found what the ledger held after the number from which the writer reads on; in order, and one page of it
 * @param writing as {@link Journal#append}
 */
public record Turn(List<RecordedEvent> found, Consumer<List<JournalRow>> writing) {

    /** As {@link Journal#append}, at most once: the next one's turn comes with the commit. */
    public void append(List<JournalRow> rows) {
        if (!rows.isEmpty()) {
            writing.accept(rows);
        }
    }
}
