package org.missionpartnerships.eventsourcing.consumption;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.AppendListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The growing ends of the service's own journal. Tells its listeners which ledgers have grown, at once for what this instance
 * records and by polling for what others do; and what this instance has just recorded is read from memory.
 */
public final class JournalTail implements AppendListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofMillis(100);

    private final Journal journal;
    private final List<AppendListener> listeners = new CopyOnWriteArrayList<>();
    private final RecentEvents recent = new RecentEvents();
    private final Map<Ledger, Long> ends = new ConcurrentHashMap<>();
    private volatile Map<Ledger, Long> heads = Map.of();
    private volatile boolean closed;

    public JournalTail(Journal journal) {
        this.journal = journal;
    }

    public void start() {
        Thread.ofVirtual().name("journal tail").start(this::poll);
    }

    /** Told of every ledger that has grown; may be told without need. */
    public void listen(AppendListener listener) {
        listeners.add(listener);
    }

    void forget(AppendListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void appended(Collection<Ledger> ledgers) {
        listeners.forEach(listener -> listener.appended(ledgers));
    }

    @Override
    public void recorded(List<RecordedEvent> events) {
        recent.add(events);
        events.forEach(event -> ends.merge(event.ledger(), event.seq(), Math::max));
        AppendListener.super.recorded(events);
    }

    /** The next events of a ledger: fewer than there are if only those are known here; none only if there are none. */
    List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit) {
        List<RecordedEvent> known = recent.after(ledger, afterSeq, limit);
        return known.isEmpty() ? journal.readLedger(ledger, afterSeq, limit) : known;
    }

    /** Up to where the ledger is known to go; it may go further, which listeners are told. */
    long end(Ledger ledger) {
        return ends.getOrDefault(ledger, 0L);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void poll() {
        Duration interval = BUSY;
        while (!closed) {
            long began = System.nanoTime();
            try {
                Map<Ledger, Long> known = heads;
                Map<Ledger, Long> now = journal.heads();
                Map<Ledger, Long> grown = new HashMap<>(now);
                grown.entrySet().removeIf(head -> head.getValue().equals(known.get(head.getKey())));
                heads = now;
                // before anyone is told, so that whoever reads less than this knows that there is more
                grown.forEach((ledger, head) -> ends.merge(ledger, head, Math::max));
                interval = grown.isEmpty() && interval.compareTo(IDLE) < 0 ? interval.multipliedBy(2) : interval;
                if (!grown.isEmpty()) {
                    interval = BUSY;
                    appended(grown.keySet());
                }
            } catch (RuntimeException e) {
                LOG.debug("The journal's heads could not be read and are read again shortly", e);
                interval = IDLE;
            }
            // never more than a tenth of the time, however many ledgers there are
            long cost = System.nanoTime() - began;
            try {
                TimeUnit.NANOSECONDS.sleep(Math.max(interval.toNanos(), 10 * cost));
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
