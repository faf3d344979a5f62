package org.missionpartnerships.eventsourcing.journal;

import java.time.Instant;

/** An append of which some row was no longer to be written. Nothing was written. */
public final class AppendTooLate extends RuntimeException {

    private final Instant now;

    /** @param now by the store's clock */
    public AppendTooLate(Instant now) {
        super("Some of it was not to be written any more at " + now);
        this.now = now;
    }

    /** By the store's clock. */
    public Instant now() {
        return now;
    }
}
