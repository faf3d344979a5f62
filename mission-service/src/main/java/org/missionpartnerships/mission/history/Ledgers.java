package org.missionpartnerships.mission.history;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.Ledger;

/** Where the histories of ledgers are looked up. */
interface Ledgers {

    /** Everything that is recorded in a ledger by now; empty if that is too long to be held. */
    Optional<LedgerHistory> whole(Ledger ledger);

    /** Of a ledger by now at least what is about these things. */
    LedgerHistory about(Ledger ledger, Set<Thing> things);

    Optional<HistoryEntry> event(Ledger ledger, UUID id);
}
