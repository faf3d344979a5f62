package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.lanes.AppendListener;
import org.missionpartnerships.eventsourcing.lanes.Doorbell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a consumer from the service's own journal. Every instance feeds, and whoever comes first applies: so what an
 * instance recorded is applied by the one that was told, and none has to take over from another.
 */
final class JournalFeed implements AppendListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFeed.class);
    private static final int EVENTS_PER_BATCH = 1000;
    private static final int EVENTS_PER_LEDGER = 500;
    private static final Duration BETWEEN_RECONCILIATIONS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration LONGEST_REST = Duration.ofMillis(50);
    private static final Duration PASSED_OVER_WITHIN = Duration.ofMillis(250);

    /** After events from which nothing is derived: there are many such feeds, and few callers who wait for them. */
    private static final Duration REST_AFTER_PASSING = Duration.ofMillis(10);

    private final String consumer;
    private final Consumption consumption;
    private final Applier applier;
    private final WatermarkStore store;
    private final ConsumerMetrics metrics;
    private final Doorbell doorbell = new Doorbell();

    /** Ledgers to look at, those that the doorbell handed over among them. */
    private final Set<Ledger> grown = new HashSet<>();

    private final Map<Ledger, Long> looked = new HashMap<>();
    private final Set<Ledger> parked = new HashSet<>();
    private final List<ReceivedEvent> unconcerning = new ArrayList<>();
    private final Thread thread;
    private long passOverAt;
    private int epoch;
    private volatile boolean caughtUp;
    private volatile boolean closing;

    JournalFeed(String consumer, Consumption consumption, Applier applier, ConsumerMetrics metrics) {
        this.consumer = consumer;
        this.consumption = consumption;
        this.applier = applier;
        this.store = new WatermarkStore(consumer);
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("journal to " + consumer).unstarted(this::run);
    }

    void start() {
        consumption.tail().listen(this);
        thread.start();
    }

    /** Whether everything that was recorded when the feed started has been looked at. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void appended(Collection<Ledger> ledgers) {
        doorbell.ring(ledgers);
    }

    @Override
    public void close() {
        consumption.tail().forget(this);
        closing = true;
        doorbell.ring();
        Threads.join(thread);
    }

    private void run() {
        long nextReconciliation = System.nanoTime();
        while (!closing) {
            try {
                if (System.nanoTime() >= nextReconciliation) {
                    reconcile();
                    nextReconciliation = System.nanoTime() + BETWEEN_RECONCILIATIONS.toNanos();
                }
                doorbell.take(grown::add);
                if (!unconcerning.isEmpty() && System.nanoTime() >= passOverAt) {
                    apply(List.of());
                } else if (!grown.isEmpty()) {
                    lookAt(next());
                } else {
                    caughtUp = true;
                    metrics.eventLag(0);
                    long until = unconcerning.isEmpty() ? nextReconciliation : Math.min(passOverAt, nextReconciliation);
                    pause(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
                }
            } catch (SQLException | RuntimeException | Error e) {
                if (!closing) {
                    LOG.warn("{} could not read on from the journal and tries again: {}", consumer, e.getMessage());
                    LOG.debug("{} could not read on from the journal", consumer, e);
                    nextReconciliation = System.nanoTime();
                    pause(BETWEEN_ATTEMPTS);
                }
            }
        }
    }

    /** Compares where the journal ends with where this consumer is: the truth behind all signals. */
    private void reconcile() throws SQLException {
        epoch = consumption.journal().identity().epoch();
        Map<Ledger, Long> heads = consumption.journal().heads();
        Map<LedgerKey, Watermark> marks;
        try (Connection connection = consumption.database().getConnection()) {
            marks = store.all(connection);
        }
        long behind = 0;
        looked.clear();
        parked.clear();
        // read once more, from where the watermarks are
        unconcerning.clear();
        for (Map.Entry<LedgerKey, Watermark> entry : marks.entrySet()) {
            LedgerKey key = entry.getKey();
            if (key.source().equals(consumption.service())) {
                Watermark mark = entry.getValue();
                long head = heads.getOrDefault(key.ledger(), 0L);
                looked.put(key.ledger(), mark.appliedSeq());
                if (mark.appliedSeq() > head && !mark.parked()) {
                    // a mark read after the head may be ahead of it for a moment
                    if (consumption.journal().head(key.ledger()).seq() < mark.appliedSeq()) {
                        applier.doubt(
                                key, "The journal ends at %d, but %d was applied".formatted(head, mark.appliedSeq()));
                    }
                }
                if (mark.parked()) {
                    parked.add(key.ledger());
                    heads.remove(key.ledger());
                }
            }
        }
        for (Map.Entry<Ledger, Long> head : heads.entrySet()) {
            long open = head.getValue() - looked.getOrDefault(head.getKey(), 0L);
            if (open > 0) {
                grown.add(head.getKey());
                behind += open;
            }
        }
        metrics.eventLag(behind);
    }

    private List<ReceivedEvent> next() {
        List<ReceivedEvent> batch = new ArrayList<>();
        for (Ledger ledger : List.copyOf(grown)) {
            int room = Math.min(EVENTS_PER_LEDGER, EVENTS_PER_BATCH - batch.size());
            if (room <= 0) {
                break;
            }
            grown.remove(ledger);
            List<ReceivedEvent> next = consumption.own(ledger, looked.getOrDefault(ledger, 0L), room, epoch);
            if (!next.isEmpty()) {
                batch.addAll(next);
                long last = next.getLast().event().seq();
                if (next.size() == room || last < consumption.tail().end(ledger)) {
                    grown.add(ledger);
                }
            }
        }
        return batch;
    }

    private void lookAt(List<ReceivedEvent> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        if (batch.stream().anyMatch(event -> applier.concerns(event) || isParked(event))
                || unconcerning.size() + batch.size() > EVENTS_PER_BATCH) {
            long began = System.nanoTime();
            apply(batch);
            Threads.restAfter(batch.size(), began, LONGEST_REST);
        } else {
            letPass(batch);
            LockSupport.parkNanos(REST_AFTER_PASSING.toNanos());
        }
    }

    private boolean isParked(ReceivedEvent event) {
        return parked.contains(event.event().ledger());
    }

    /** Nothing is derived from these, so that nobody waits for them; they cost one transaction with what follows. */
    private void letPass(List<ReceivedEvent> batch) {
        if (unconcerning.isEmpty()) {
            passOverAt = System.nanoTime() + PASSED_OVER_WITHIN.toNanos();
        }
        unconcerning.addAll(batch);
        Map<LedgerKey, Long> upTo = new HashMap<>();
        for (ReceivedEvent event : batch) {
            looked.put(event.event().ledger(), event.event().seq());
            upTo.put(LedgerKey.of(event), event.event().seq());
        }
        consumption.watermarks().passed(consumer, upTo);
    }

    private void apply(List<ReceivedEvent> batch) throws SQLException {
        List<ReceivedEvent> all = new ArrayList<>(unconcerning);
        all.addAll(batch);
        Map<Ledger, Long> last = new HashMap<>();
        all.forEach(event -> last.put(event.event().ledger(), event.event().seq()));
        Map<LedgerKey, Watermark> reached = applier.apply(all, Arrivals.NONE);
        unconcerning.clear();
        last.forEach((ledger, seq) -> {
            Watermark mark = reached.get(new LedgerKey(consumption.service(), ledger));
            if (mark == null || mark.parked() || mark.appliedSeq() < seq) {
                // it waits, or is limited: whoever releases it, or the next reconciliation, goes on
                grown.remove(ledger);
            }
            if (mark != null) {
                looked.put(ledger, mark.appliedSeq());
                if (mark.parked()) {
                    parked.add(ledger);
                } else {
                    parked.remove(ledger);
                }
            }
        });
    }

    private void pause(Duration atMost) {
        try {
            doorbell.await(atMost);
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
