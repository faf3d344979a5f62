package org.missionpartnerships.eventsourcing.consumption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How the threads of consumers rest and end. */
public final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SMALL_BATCH = 200;
    private static final long SHORTEST_REST_NANOS = 2_000_000;

    private Threads() {}

    /**
     * Rests twice as long as a small batch took, so that the next one is larger: a transaction costs as much for one event as
     * for twenty, and a service has some ten consumers. The first event after a pause waits for nothing; on a machine that has
     * time the rest is a few milliseconds.
     *
     * @param longest so that a moment's delay does not become a long one
     */
    static void restAfter(int events, long beganNanos, Duration longest) {
        if (events > 0 && events < SMALL_BATCH) {
            long rest = 2 * (System.nanoTime() - beganNanos);
            LockSupport.parkNanos(Math.clamp(rest, SHORTEST_REST_NANOS, longest.toNanos()));
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
