package org.missionpartnerships.eventsourcing.consumption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger that waits while the others of its consumer go on.
 *
 * @param seq the number it waits at
 * @param eventId the event that could not be applied, if that is why
 * @param attempts how often that was tried
 */
public record Parked(
        String consumer,
        LedgerKey key,
        Kind kind,
        long seq,
        @Nullable UUID eventId,
        @Nullable String type,
        String reason,
        int attempts,
        Instant since) {

    public enum Kind {
        /** An event could not be applied. Waits for a retry. */
        FAILED,
        /** A number is missing; it is fetched from the owner's journal. */
        GAP,
        /** The owner's journal is in another incarnation; what was applied is compared with it. */
        DOUBT,
        /** What was applied is no longer in the owner's journal. Waits for a rebuild. */
        VOID
    }
}
