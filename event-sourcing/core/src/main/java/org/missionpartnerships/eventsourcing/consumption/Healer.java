package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets ledgers that wait going again: fills gaps from the owner's journal, compares with it after a change of
 * incarnation, and tries again what could not be applied when somebody asks for it, and once after every start.
 */
final class Healer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Healer.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int PAGE = 500;

    private final String consumer;
    private final Consumption consumption;
    private final Applier applier;
    private final WatermarkStore store;
    private final boolean rewindable;
    private final ConsumerMetrics metrics;
    private final Map<LedgerKey, Wait> waits = new HashMap<>();
    private final Set<LedgerKey> retries = ConcurrentHashMap.newKeySet();
    private final Semaphore doorbell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    private record Wait(long until, Duration length) {}

    /** @param rewindable whether the effect may simply be repeated from the first event when history was lost */
    Healer(String consumer, Consumption consumption, Applier applier, boolean rewindable, ConsumerMetrics metrics) {
        this.consumer = consumer;
        this.consumption = consumption;
        this.applier = applier;
        this.store = new WatermarkStore(consumer);
        this.rewindable = rewindable;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual().name("healer of " + consumer).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void retry(LedgerKey key) {
        retries.add(key);
        doorbell.release();
    }

    Map<LedgerKey, Parked> parked() throws SQLException {
        try (Connection connection = consumption.database().getConnection()) {
            return store.parked(connection);
        }
    }

    @Override
    public void close() {
        closing = true;
        doorbell.release();
        Threads.join(thread);
    }

    private void run() {
        boolean first = true;
        while (!closing) {
            try {
                Map<LedgerKey, Parked> parked = parked();
                metrics.parked(parked.size());
                if (first) {
                    // this release may know what an earlier one did not
                    parked.values().stream()
                            .filter(waiting -> waiting.kind() == Parked.Kind.FAILED)
                            .forEach(waiting -> retries.add(waiting.key()));
                    first = false;
                }
                waits.keySet().retainAll(parked.keySet());
                for (Parked waiting : parked.values()) {
                    if (!closing && isDue(waiting)) {
                        look(waiting);
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.debug("{} could not look after its ledgers that wait", consumer, e);
            }
            pause();
        }
    }

    private boolean isDue(Parked waiting) {
        if (retries.remove(waiting.key())) {
            return true;
        }
        return switch (waiting.kind()) {
            case FAILED -> false;
            case VOID -> rewindable;
            case GAP, DOUBT -> {
                Wait wait = waits.get(waiting.key());
                yield wait == null || System.nanoTime() - wait.until() >= 0;
            }
        };
    }

    private void look(Parked waiting) {
        LedgerKey key = waiting.key();
        try {
            if (heal(waiting)) {
                waits.remove(key);
                metrics.healed();
                LOG.info("{} goes on with {}", consumer, key);
                return;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} could not complete {} from the journal of its owner: {}", consumer, key, e.getMessage());
            LOG.debug("{} could not complete {}", consumer, key, e);
        }
        Wait wait = waits.get(key);
        Duration length = wait == null ? BETWEEN_LOOKS : wait.length().multipliedBy(2);
        length = length.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : length;
        waits.put(key, new Wait(System.nanoTime() + length.toNanos(), length));
    }

    /** @return whether the ledger goes on */
    private boolean heal(Parked waiting) throws SQLException {
        LedgerKey key = waiting.key();
        Watermark mark = mark(key);
        if (mark == null || !mark.parked()) {
            return true;
        }
        if (waiting.kind() == Parked.Kind.DOUBT || waiting.kind() == Parked.Kind.VOID) {
            if (!agreesWithOwner(key, mark)) {
                return false;
            }
            mark = mark(key);
        }
        while (mark != null && !closing) {
            List<ReceivedEvent> page = consumption.read(key, mark.appliedSeq(), PAGE);
            if (page.isEmpty()) {
                if (applier.release(key)) {
                    return true;
                }
                // what arrived since that page was read keeps the ledger waiting: nobody else would fetch it
                page = consumption.read(key, mark.appliedSeq(), PAGE);
                if (page.isEmpty()) {
                    return false;
                }
            }
            Watermark reached = applier.heal(page).get(key);
            if (reached == null || reached.appliedSeq() == mark.appliedSeq()) {
                return false;
            }
            mark = reached;
        }
        return false;
    }

    /** Compares the last applied event with the owner's: if they are the same, so is everything before them. */
    private boolean agreesWithOwner(LedgerKey key, Watermark mark) throws SQLException {
        List<ReceivedEvent> first = consumption.read(key, 0, 1);
        int epoch = first.isEmpty() ? mark.epoch() : first.getFirst().epoch();
        List<ReceivedEvent> same = mark.appliedSeq() == 0 ? List.of() : consumption.read(key, mark.appliedSeq() - 1, 1);
        boolean agrees = mark.appliedSeq() == 0
                || !same.isEmpty() && same.getFirst().event().id().equals(mark.eventId());
        if (agrees) {
            applier.adopt(key, epoch);
            return true;
        }
        if (rewindable) {
            LOG.warn("{} repeats {} from its first event: its owner lost history that had been applied", consumer, key);
            applier.rewind(key, epoch);
            return true;
        }
        applier.declareVoid(
                key,
                epoch,
                "Event %d, applied last, is not in the journal of %s any more: its owner lost history. Rebuild %s."
                        .formatted(mark.appliedSeq(), key.source(), consumer));
        return false;
    }

    private @org.jspecify.annotations.Nullable Watermark mark(LedgerKey key) throws SQLException {
        try (Connection connection = consumption.database().getConnection()) {
            return store.all(connection).get(key);
        }
    }

    private void pause() {
        try {
            if (doorbell.tryAcquire(BETWEEN_LOOKS.toNanos(), TimeUnit.NANOSECONDS)) {
                doorbell.drainPermits();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
