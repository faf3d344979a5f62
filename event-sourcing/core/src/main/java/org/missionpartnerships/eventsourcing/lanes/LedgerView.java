package org.missionpartnerships.eventsourcing.lanes;

import java.time.Instant;
import org.missionpartnerships.eventsourcing.journal.Head;

/** What a lane knows to be committed of a ledger, and whether it keeps meeting another instance there. */
final class LedgerView {

    private static final long MEMORY_NANOS = 1_000_000_000L;

    private long seq;
    private Instant recordedAt;
    private long lastMeeting = System.nanoTime() - 2 * MEMORY_NANOS;
    private boolean contended;

    LedgerView(Head head) {
        this.seq = head.seq();
        this.recordedAt = head.recordedAt();
    }

    long seq() {
        return seq;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    void advance(long toSeq, Instant at) {
        if (toSeq > seq) {
            seq = toSeq;
            recordedAt = at;
        }
    }

    /** Another instance was there first. Twice within a second, and the two had better queue up. */
    void met() {
        long now = System.nanoTime();
        contended |= now - lastMeeting < MEMORY_NANOS;
        lastMeeting = now;
    }

    /** While taking turns: the other instance was there meanwhile, so go on taking turns. */
    void seenOthers() {
        lastMeeting = System.nanoTime();
    }

    boolean isContended() {
        if (contended && System.nanoTime() - lastMeeting > MEMORY_NANOS) {
            contended = false;
        }
        return contended;
    }
}
