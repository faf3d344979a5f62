package org.missionpartnerships.eventsourcing.consumption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How the threads of consumers rest and end. */
public final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FULL_BATCH = 200;
    private static final int MOST_TIMES = 6;
    private static final long SHORTEST_REST_NANOS = 2_000_000;

    private Threads() {}

    /**
     * Rests after a batch, so that the next one is larger: a transaction costs as much for one event as for twenty, and a
     * service has some ten consumers. The more events came together, the longer, in proportion to how long they took: a lone
     * caller, who waits for one event after the other, is held up by hardly more than its own transaction, while many at once
     * get more done together than one by one. The first event after a pause waits for nothing, and what is left over of a full
     * batch does not wait either.
     *
     * @param longest so that a moment's delay does not become a long one
     */
    static void restAfter(int events, long beganNanos, Duration longest) {
        if (events > 0 && events < FULL_BATCH) {
            long took = System.nanoTime() - beganNanos;
            double times = Math.min(MOST_TIMES, 1 + events / 4.0);
            LockSupport.parkNanos(Math.clamp((long) (times * took), SHORTEST_REST_NANOS, longest.toNanos()));
        }
    }

    public static void join(Thread thread) {
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
