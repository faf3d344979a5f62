package org.missionpartnerships.notification.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.subscription.Turns.Turn;

/** The turns of one worker: it takes one for every delivery, and keeps it while it waits. One thread's. */
final class Pace {

    private static final Duration HOWEVER_LATE = Duration.ofHours(1);

    private final Turns turns;
    private final UUID subscription;
    private boolean taken;
    private long due;

    Pace(Turns turns, UUID subscription) {
        this.turns = turns;
        this.subscription = subscription;
    }

    /** How long the next delivery has to wait; zero or less if it need not. */
    Duration remaining(@Nullable Integer perMinute) throws SQLException {
        if (perMinute == null) {
            return Duration.ZERO;
        }
        if (!taken) {
            Turn turn = turns.take(subscription, perMinute, HOWEVER_LATE);
            due = System.nanoTime() + turn.delay().toNanos();
            taken = turn.taken();
        }
        return Duration.ofNanos(due - System.nanoTime());
    }

    /** A delivery begins now. */
    void next() {
        taken = false;
    }
}
