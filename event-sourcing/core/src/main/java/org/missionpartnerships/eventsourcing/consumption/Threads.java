package org.missionpartnerships.eventsourcing.consumption;

import java.time.Duration;

/** Ends a thread that was asked to end. */
public final class Threads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Threads() {}

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
