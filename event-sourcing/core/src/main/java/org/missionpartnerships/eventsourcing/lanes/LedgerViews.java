package org.missionpartnerships.eventsourcing.lanes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.Journal;

/** What this instance knows of each ledger, from the first time that it has to do with it. */
final class LedgerViews {

    private final Journal journal;
    private final Map<Ledger, LedgerView> views = new ConcurrentHashMap<>();

    LedgerViews(Journal journal) {
        this.journal = journal;
    }

    LedgerView of(Ledger ledger) {
        LedgerView known = views.get(ledger);
        return known != null ? known : views.computeIfAbsent(ledger, unseen -> new LedgerView(journal.head(unseen)));
    }
}
