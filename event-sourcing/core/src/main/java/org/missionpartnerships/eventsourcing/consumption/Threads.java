package org.missionpartnerships.eventsourcing.consumption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How the threads of consumers rest and end. */
public final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SMALL_BATCH = 200;
    private static final long REST_NANOS = 5_000_000;

    private Threads() {}

    /**
     * Lets a few events gather after a small batch: a transaction costs as much for one event as for twenty, and there are
     * some ten consumers. The first event after a pause waits for nothing.
     */
    static void restAfter(int events) {
        if (events > 0 && events < SMALL_BATCH) {
            LockSupport.parkNanos(REST_NANOS);
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
