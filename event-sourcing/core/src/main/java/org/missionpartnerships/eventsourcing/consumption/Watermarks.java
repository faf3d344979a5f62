package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.lanes.CausalFloor;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this service has come, seen from one instance: its own consumers report here at once, what other instances did
 * is read from the database. Knows the causal floor of each ledger, and lets callers wait for a position.
 */
public final class Watermarks implements CausalFloor, AppliedPositions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watermarks.class);
    private static final Duration REFRESH = Duration.ofMillis(250);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final String service;
    private final DataSource database;
    private final Map<Ledger, Instant> floors = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> readers = new ConcurrentHashMap<>();
    private final Map<Place, Reached> reached = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean closed;
    private volatile @Nullable Thread refresher;

    private record Place(String consumer, LedgerKey key) {}

    private record Reached(long seq, boolean parked) {}

    /** @param service whose own journal does not raise the floor */
    public Watermarks(String service, DataSource database) {
        this.service = service;
        this.database = database;
    }

    /**
     * Reads what was consumed before; then goes on looking at what other instances consume. To be called before anything is
     * recorded, or an effect could be recorded before its cause.
     */
    public void start() throws SQLException {
        refreshFloors();
        refresher = Thread.ofVirtual().name("watermarks").start(this::keepFresh);
    }

    @Override
    public void close() {
        closed = true;
        Thread running = refresher;
        if (running != null) {
            try {
                // its connection must not be asked for once the pool is gone
                running.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Instant of(Ledger ledger) {
        return floors.getOrDefault(ledger, Instant.EPOCH);
    }

    /** Callers who wait for a position wait for this consumer if it reads that source. */
    public void awaited(String consumer, Set<String> sources) {
        readers.put(consumer, Set.copyOf(sources));
    }

    @Override
    public boolean await(Position position, Duration atMost) {
        var key = new LedgerKey(position.source(), position.ledger());
        Set<String> waitFor = new HashSet<>();
        readers.forEach((consumer, sources) -> {
            if (sources.contains(position.source())) {
                waitFor.add(consumer);
            }
        });
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean askedDatabase = false;
        while (true) {
            waitFor.removeIf(consumer -> seqOf(consumer, key) >= position.seq());
            if (waitFor.isEmpty()) {
                return true;
            }
            long left = deadline - System.nanoTime();
            if (askedDatabase && (left <= 0 || waitFor.stream().allMatch(consumer -> isParked(consumer, key)))) {
                return false;
            }
            if (!waitForSignal(Math.min(Math.max(left, 0), LOOK_AGAIN.toNanos()))) {
                ask(waitFor, key);
                askedDatabase = true;
            }
        }
    }

    /** Raises the floor before the events take effect: whoever sees the effect must already be bound by it. */
    void consuming(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            if (!event.source().equals(service)) {
                raise(event.event().ledger(), event.event().recordedAt());
            }
        }
    }

    void moved(String consumer, Map<LedgerKey, Watermark> marks) {
        if (marks.isEmpty() || !readers.containsKey(consumer)) {
            return;
        }
        marks.forEach((key, mark) -> note(consumer, key, mark.appliedSeq(), mark.parked()));
        signal();
    }

    /** Events that do not concern a consumer count as applied once it has looked at them; its watermark moves later. */
    void passed(String consumer, Map<LedgerKey, Long> upTo) {
        if (readers.containsKey(consumer)) {
            upTo.forEach((key, seq) -> note(consumer, key, seq, false));
            signal();
        }
    }

    private void note(String consumer, LedgerKey key, long seq, boolean parked) {
        reached.merge(
                new Place(consumer, key), new Reached(seq, parked), (old, now) -> now.seq() >= old.seq() ? now : old);
    }

    private long seqOf(String consumer, LedgerKey key) {
        Reached known = reached.get(new Place(consumer, key));
        return known == null ? 0 : known.seq();
    }

    private boolean isParked(String consumer, LedgerKey key) {
        Reached known = reached.get(new Place(consumer, key));
        return known != null && known.parked();
    }

    private void raise(Ledger ledger, Instant to) {
        floors.merge(ledger, to, (a, b) -> a.isAfter(b) ? a : b);
    }

    private void signal() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return false if nothing was signalled in time */
    private boolean waitForSignal(long nanos) {
        lock.lock();
        try {
            return moved.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void ask(Collection<String> consumers, LedgerKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT consumer, applied_seq, parked_seen IS NOT NULL FROM es.watermark
                         WHERE consumer = ANY (?) AND source = ? AND ledger = ?
                        """)) {
            query.setArray(1, connection.createArrayOf("text", consumers.toArray()));
            query.setString(2, key.source());
            query.setString(3, key.ledger().name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    note(rows.getString(1), key, rows.getLong(2), rows.getBoolean(3));
                }
            }
        } catch (SQLException e) {
            LOG.debug("How far {} is could not be read", key, e);
        }
    }

    private void keepFresh() {
        while (!closed) {
            try {
                TimeUnit.NANOSECONDS.sleep(REFRESH.toNanos());
                refreshFloors();
            } catch (SQLException e) {
                LOG.debug("Watermarks could not be read and are read again shortly", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void refreshFloors() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT ledger, max(recorded_at) FROM es.watermark WHERE source <> ? GROUP BY ledger")) {
            query.setString(1, service);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    raise(
                            new Ledger(rows.getString(1)),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
    }
}
