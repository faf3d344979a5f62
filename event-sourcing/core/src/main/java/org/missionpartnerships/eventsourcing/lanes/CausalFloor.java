package org.missionpartnerships.eventsourcing.lanes;

import java.time.Instant;
import org.missionpartnerships.eventsourcing.Ledger;

/**
 * The latest recording time that this service has consumed from other journals for a ledger. What it records next in that
 * ledger is recorded later, so an effect always follows its cause when the journals are merged by recording time.
 */
@FunctionalInterface
public interface CausalFloor {

    /** {@link Instant#EPOCH} where nothing was consumed. */
    Instant of(Ledger ledger);

    static CausalFloor none() {
        return _ -> Instant.EPOCH;
    }
}
