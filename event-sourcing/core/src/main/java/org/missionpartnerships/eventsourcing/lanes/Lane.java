package org.missionpartnerships.eventsourcing.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue of commands and the right to serve it. Whoever arrives at a free lane serves it: itself, and whoever came
 * meanwhile; then it hands the lane to the first that waits. So a lone command changes no thread, and under load a batch
 * grows by itself.
 */
final class Lane {

    private final ConcurrentLinkedQueue<PendingCommand<?, ?, ?, ?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final LaneWriter writer;
    private final LaneSettings settings;

    Lane(LaneWriter writer, LaneSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    <C, S, E, R> Handled<S, R> handle(PendingCommand<C, S, E, R> command) {
        waiting.add(command);
        boolean interrupted = false;
        while (!command.isDone()) {
            if (turn.tryLock()) {
                try {
                    while (!command.isDone()) {
                        serve();
                    }
                } finally {
                    turn.unlock();
                    handOver();
                }
            } else {
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

    private void serve() {
        List<PendingCommand<?, ?, ?, ?>> batch = new ArrayList<>();
        PendingCommand<?, ?, ?, ?> next;
        while (batch.size() < settings.maxBatch() && (next = waiting.poll()) != null) {
            batch.add(next);
        }
        writer.write(batch, settings.patience());
    }

    private void handOver() {
        PendingCommand<?, ?, ?, ?> next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }
}
