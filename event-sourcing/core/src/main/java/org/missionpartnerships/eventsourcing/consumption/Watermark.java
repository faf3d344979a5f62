package org.missionpartnerships.eventsourcing.consumption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer has come in one ledger.
 *
 * @param epoch the incarnation of the owner's journal that this follows
 * @param appliedSeq the last number applied
 * @param eventId of the event with that number, null before the first
 * @param recordedAt the latest recording time applied
 * @param parkedSeen set while the ledger waits: the highest number that passed by meanwhile
 */
public record Watermark(
        int epoch,
        long appliedSeq,
        @Nullable UUID eventId,
        Instant recordedAt,
        @Nullable Long parkedSeen) {

    static Watermark start(int epoch) {
        return new Watermark(epoch, 0, null, Instant.EPOCH, null);
    }

    public boolean parked() {
        return parkedSeen != null;
    }

    Watermark applied(int epoch, long seq, UUID id, Instant at) {
        return new Watermark(epoch, seq, id, at.isAfter(recordedAt) ? at : recordedAt, parkedSeen);
    }

    Watermark inEpoch(int newEpoch) {
        return new Watermark(newEpoch, appliedSeq, eventId, recordedAt, parkedSeen);
    }

    Watermark parkedAt(long seen) {
        return new Watermark(
                epoch, appliedSeq, eventId, recordedAt, parkedSeen == null ? seen : Math.max(parkedSeen, seen));
    }

    Watermark released() {
        return new Watermark(epoch, appliedSeq, eventId, recordedAt, null);
    }
}
