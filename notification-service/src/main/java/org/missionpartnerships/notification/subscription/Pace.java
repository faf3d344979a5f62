package org.missionpartnerships.notification.subscription;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Spaces the deliveries to one receiver evenly, so that none comes in a minute more than it agreed to. One thread's. */
final class Pace {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private long last = System.nanoTime() - MINUTE;

    /** How long the next delivery has to wait; zero or less if it need not. */
    Duration remaining(@Nullable Integer perMinute) {
        return perMinute == null ? Duration.ZERO : Duration.ofNanos(MINUTE / perMinute - (System.nanoTime() - last));
    }

    /** A delivery begins now. */
    void next() {
        last = System.nanoTime();
    }
}
