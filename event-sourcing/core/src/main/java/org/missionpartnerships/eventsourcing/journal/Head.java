package org.missionpartnerships.eventsourcing.journal;

import java.time.Instant;

/** The end of a ledger: its last number, and when that was recorded. */
public record Head(long seq, Instant recordedAt) {

    public static final Head EMPTY = new Head(0, Instant.EPOCH);
}
