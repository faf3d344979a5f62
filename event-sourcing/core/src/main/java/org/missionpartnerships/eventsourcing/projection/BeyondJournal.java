package org.missionpartnerships.eventsourcing.projection;

import org.missionpartnerships.eventsourcing.consumption.LedgerKey;

/** A projection has applied events that the journal they came from does not have, so nothing can be folded up to there. */
public final class BeyondJournal extends IllegalStateException {

    BeyondJournal(String projection, LedgerKey ledger, long applied, long head) {
        super(
                "Projection %s has applied %s up to event %d, but that journal ends with event %d. The journal was restored, or the watermark is wrong. See which ledgers are void, then rebuild the projection."
                        .formatted(projection, ledger, applied, head));
    }
}
