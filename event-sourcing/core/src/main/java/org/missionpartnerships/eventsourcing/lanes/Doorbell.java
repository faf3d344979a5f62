package org.missionpartnerships.eventsourcing.lanes;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.missionpartnerships.eventsourcing.Ledger;

/**
 * Wakes whoever follows the journal: after a commit with the ledgers that grew, and when it shall look up. A ring is never
 * lost, and many at once cost one look.
 */
public final class Doorbell {

    private final Set<Ledger> rung = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);

    public void ring(Collection<Ledger> grown) {
        if (rung.addAll(grown) && bell.availablePermits() == 0) {
            bell.release();
        }
    }

    public void ring() {
        bell.release();
    }

    /** Hands over each ledger that was rung for, once. */
    public void take(Consumer<Ledger> ledgers) {
        for (Ledger ledger : rung) {
            rung.remove(ledger);
            ledgers.accept(ledger);
        }
    }

    /** Returns at the next ring, or when the time is up. */
    public void await(Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            bell.drainPermits();
        }
    }
}
