package org.missionpartnerships.eventsourcing.json;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Jackson's buffers, kept in slots that threads are spread over by their number. A virtual thread lives too briefly to own
 * buffers, and a pool that all threads share costs more than the parsing: with two threads at work, a queue doubles the time of an
 * event of 400 bytes. Two threads that meet in a slot cost one of them a new buffer, nothing else.
 */
final class BufferStripes implements RecyclerPool<BufferRecycler> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int STRIPES = 64;

    /** Slots that are used lie this far apart, so that no two share a cache line. */
    private static final int APART = 32;

    private final AtomicReferenceArray<BufferRecycler> slots = new AtomicReferenceArray<>(STRIPES * APART);

    @Override
    public BufferRecycler acquirePooled() {
        BufferRecycler kept = slots.getAndSet(mine(), null);
        return kept == null ? new BufferRecycler() : kept;
    }

    @Override
    public void releasePooled(BufferRecycler used) {
        slots.setRelease(mine(), used);
    }

    private static int mine() {
        return (int) (Thread.currentThread().threadId() % STRIPES) * APART;
    }
}
