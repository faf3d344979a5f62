package org.missionpartnerships.eventsourcing.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;

/**
 * The commands that wait, and who serves them. Whoever finds a lane free serves it: itself, and whoever came meanwhile; then
 * it wakes the first that waits. So a lone command changes no thread, and under load a batch grows by itself.
 *
 * <p>A ledger is in one lane at a time. Another lane is opened only while many wait, since two half batches cost more than one
 * whole one.
 */
final class Lanes {

    /** So many commands fill a lane: fewer do not open another one, and what is left over by a fuller one does. */
    private static final int LANEFUL = 16;

    /**
     * How long a lane looks out for callers who were answered together and tend to be back together. Otherwise the first to
     * be back goes alone, and all others wait for its commit. Callers who were answered alone are never waited for.
     */
    private static final long LOOK_OUT_NANOS = 50_000;

    private final LaneWriter writer;
    private final LaneSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<PendingCommand<?, ?, ?, ?>> waiting = new ArrayDeque<>();
    private final Set<Ledger> busy = new HashSet<>();
    private int open;
    private boolean lookingOut;
    private volatile int arrived;
    private volatile int answeredTogether;

    Lanes(LaneWriter writer, LaneSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    <C, S, E, R> Handled<S, R> handle(PendingCommand<C, S, E, R> command) {
        arrive(command);
        boolean interrupted = false;
        while (!command.isDone()) {
            List<PendingCommand<?, ?, ?, ?>> batch = take();
            if (!batch.isEmpty()) {
                try {
                    writer.write(batch, ledger -> join(batch, ledger), settings.patience());
                } finally {
                    finish(batch);
                }
            } else if (!command.isDone()) {
                // asked once more, since waiting for the lock may have used up the wake-up that came with the answer
                LockSupport.park(this);
                // the command is under way and its outcome must be known, so an interrupt waits until then
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return command.result();
    }

    private void arrive(PendingCommand<?, ?, ?, ?> command) {
        lock.lock();
        try {
            waiting.add(command);
            arrived = waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Opens a lane and fills it; empty if what waits is another's to serve. */
    private List<PendingCommand<?, ?, ?, ?>> take() {
        lock.lock();
        try {
            if (!isWorthALane()) {
                return List.of();
            }
            open++;
            lookingOut = true;
        } finally {
            lock.unlock();
        }
        lookOut();
        @Nullable PendingCommand<?, ?, ?, ?> next;
        List<PendingCommand<?, ?, ?, ?>> batch;
        lock.lock();
        try {
            lookingOut = false;
            batch = fill();
            if (batch.isEmpty()) {
                open--;
            }
            next = nextToServe();
        } finally {
            lock.unlock();
        }
        wake(next);
        return batch;
    }

    private void lookOut() {
        int all = Math.min(answeredTogether, settings.maxBatch());
        if (arrived < all) {
            long until = System.nanoTime() + LOOK_OUT_NANOS;
            while (arrived < all && System.nanoTime() < until) {
                Thread.yield();
            }
        }
    }

    /** A laneful of ledgers that no other lane is in, and whatever else waits for those same ledgers. */
    private List<PendingCommand<?, ?, ?, ?>> fill() {
        int share = Math.max(LANEFUL, (waiting.size() + settings.lanes() - 1) / settings.lanes());
        List<PendingCommand<?, ?, ?, ?>> batch = new ArrayList<>(Math.min(waiting.size(), settings.maxBatch()));
        Set<Ledger> own = new HashSet<>();
        Iterator<PendingCommand<?, ?, ?, ?>> each = waiting.iterator();
        while (each.hasNext() && batch.size() < settings.maxBatch()) {
            PendingCommand<?, ?, ?, ?> command = each.next();
            boolean mine = own.contains(command.ledger)
                    || batch.size() < share && !busy.contains(command.ledger) && own.add(command.ledger);
            if (mine) {
                batch.add(command);
                each.remove();
            }
        }
        busy.addAll(own);
        arrived = waiting.size();
        return batch;
    }

    /** What has come for a ledger of the batch since it was filled joins it, if its lane has only been waiting so far. */
    private List<PendingCommand<?, ?, ?, ?>> join(List<PendingCommand<?, ?, ?, ?>> batch, Ledger ledger) {
        List<PendingCommand<?, ?, ?, ?>> late = new ArrayList<>();
        lock.lock();
        try {
            Iterator<PendingCommand<?, ?, ?, ?>> each = waiting.iterator();
            while (each.hasNext() && batch.size() + late.size() < settings.maxBatch()) {
                PendingCommand<?, ?, ?, ?> command = each.next();
                if (command.ledger.equals(ledger)) {
                    late.add(command);
                    each.remove();
                }
            }
            arrived = waiting.size();
        } finally {
            lock.unlock();
        }
        late.forEach(command -> command.streamWasAbsent = false);
        batch.addAll(late);
        return late;
    }

    private void finish(List<PendingCommand<?, ?, ?, ?>> batch) {
        @Nullable PendingCommand<?, ?, ?, ?> next;
        lock.lock();
        try {
            batch.forEach(command -> busy.remove(command.ledger));
            open--;
            answeredTogether = batch.size();
            next = nextToServe();
        } finally {
            lock.unlock();
        }
        wake(next);
    }

    private boolean isWorthALane() {
        return !lookingOut && open < settings.lanes() && waiting.size() >= (open == 0 ? 1 : LANEFUL);
    }

    private @Nullable PendingCommand<?, ?, ?, ?> nextToServe() {
        if (isWorthALane()) {
            for (PendingCommand<?, ?, ?, ?> command : waiting) {
                if (!busy.contains(command.ledger)) {
                    return command;
                }
            }
        }
        return null;
    }

    private static void wake(@Nullable PendingCommand<?, ?, ?, ?> command) {
        if (command != null) {
            command.wake();
        }
    }
}
