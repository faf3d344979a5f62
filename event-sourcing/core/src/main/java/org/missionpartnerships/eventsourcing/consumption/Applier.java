package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.UnknownEventType;
import org.missionpartnerships.eventsourcing.database.PassingFailure;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each event its effect once. Per ledger the next number is applied, a lower one dropped, a higher one makes the ledger
 * wait. Effect, watermarks and offsets are one transaction, with the watermarks locked, so it does not matter how many
 * instances receive the same events, nor in which order, nor how often.
 */
final class Applier {

    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int ATTEMPTS = 3;

    private final String consumer;
    private final DataSource database;
    private final Effect effect;
    private final WatermarkStore store;
    private final String searchPath;
    private final @Nullable String shape;
    private final ToLongFunction<LedgerKey> limit;
    private final Watermarks watermarks;
    private final ConsumerMetrics metrics;

    /**
     * @param searchPath where unqualified names of the effect's statements are looked up
     * @param shape what the projection's tables must look like for this effect, null where there are none
     * @param limit up to which number each ledger is applied
     */
    Applier(
            String consumer,
            DataSource database,
            Effect effect,
            String searchPath,
            @Nullable String shape,
            ToLongFunction<LedgerKey> limit,
            Watermarks watermarks,
            ConsumerMetrics metrics) {
        this.consumer = consumer;
        this.database = database;
        this.effect = effect;
        this.store = new WatermarkStore(consumer);
        this.searchPath = searchPath;
        this.shape = shape;
        this.limit = limit;
        this.watermarks = watermarks;
        this.metrics = metrics;
    }

    boolean concerns(ReceivedEvent event) {
        return effect.concerns(event.event().type());
    }

    /** How an application treats ledgers that wait, and what it does with their events. */
    private enum Mode {
        /** As they arrive: ledgers that wait go on waiting. */
        ARRIVING,
        /** Read from the owner's journal for a ledger that waits. */
        HEALING
    }

    /**
     * Applies what is next of these events.
     *
     * @return where the ledgers of these events are afterwards
     * @throws SQLException if the database failed in a way that passes; nothing is lost by trying again
     */
    Map<LedgerKey, Watermark> apply(List<ReceivedEvent> events, Arrivals arrivals) throws SQLException {
        try {
            return attempt(events, arrivals, Mode.ARRIVING, true);
        } catch (Inapplicable e) {
            Map<LedgerKey, Watermark> reached = new TreeMap<>();
            for (List<ReceivedEvent> ledgerEvents : byLedger(events).values()) {
                reached.putAll(applyLedger(ledgerEvents, Mode.ARRIVING));
            }
            attempt(List.of(), arrivals, Mode.ARRIVING, true);
            return reached;
        }
    }

    /** Applies what the owner's journal holds after the watermark of a ledger that waits. */
    Map<LedgerKey, Watermark> heal(List<ReceivedEvent> events) throws SQLException {
        return applyLedger(events, Mode.HEALING);
    }

    private Map<LedgerKey, Watermark> applyLedger(List<ReceivedEvent> events, Mode mode) throws SQLException {
        try {
            return attempt(events, Arrivals.NONE, mode, true);
        } catch (Inapplicable e) {
            Map<LedgerKey, Watermark> reached = new TreeMap<>();
            for (ReceivedEvent event : events) {
                boolean applied = applyOne(event, mode, reached);
                if (!applied && mode == Mode.HEALING) {
                    break;
                }
            }
            return reached;
        }
    }

    private boolean applyOne(ReceivedEvent event, Mode mode, Map<LedgerKey, Watermark> reached) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                reached.putAll(attempt(List.of(event), Arrivals.NONE, mode, true));
                return true;
            } catch (Inapplicable e) {
                if (e.getCause() instanceof UnknownEventType) {
                    reached.putAll(attempt(List.of(event), Arrivals.NONE, mode, false));
                    return true;
                }
                if (attempt == ATTEMPTS) {
                    reached.putAll(park(event, e.getCause()));
                    return false;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10L << attempt));
            }
        }
    }

    private Map<LedgerKey, Watermark> attempt(
            List<ReceivedEvent> events, Arrivals arrivals, Mode mode, boolean withEffect) throws SQLException {
        if (events.isEmpty()
                && arrivals.next().isEmpty()
                && arrivals.malformed().isEmpty()) {
            return Map.of();
        }
        var tally = new Tally();
        Map<LedgerKey, Watermark> after = Transaction.of(database, connection -> {
            begin(connection);
            Map<LedgerKey, Watermark> before = locked(connection, events);
            Map<LedgerKey, Watermark> marks = new TreeMap<>(before);
            List<ReceivedEvent> next = new ArrayList<>();
            for (ReceivedEvent event : events) {
                sort(connection, event, marks, next, mode, tally);
            }
            if (!next.isEmpty()) {
                watermarks.consuming(next);
                if (withEffect) {
                    run(connection, next);
                } else {
                    for (ReceivedEvent event : next) {
                        store.passOver(connection, event.source(), event.event().type());
                        tally.passedOver++;
                    }
                }
            }
            Map<LedgerKey, Watermark> moved = new TreeMap<>(marks);
            moved.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
            if (!moved.isEmpty()) {
                store.move(connection, before, moved);
            }
            store.note(connection, arrivals);
            tally.applied = next.size();
            return marks;
        });
        metrics.count(tally.applied, tally.duplicates, tally.gaps, tally.passedOver, tally.otherEpoch);
        metrics.quarantined(arrivals.malformed().size());
        watermarks.moved(consumer, after);
        return after;
    }

    private void begin(Connection connection) throws SQLException {
        String present = store.begin(connection, searchPath).orElse(null);
        if (shape != null && !shape.equals(present)) {
            throw new Superseded(consumer);
        }
    }

    private Map<LedgerKey, Watermark> locked(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<LedgerKey, Integer> epochs = new HashMap<>();
        events.forEach(event -> epochs.putIfAbsent(LedgerKey.of(event), event.epoch()));
        if (epochs.isEmpty()) {
            return Map.of();
        }
        var keys = new TreeSet<>(epochs.keySet());
        Map<LedgerKey, Watermark> found = store.lock(connection, keys);
        if (found.size() < keys.size()) {
            var missing = new TreeSet<>(keys);
            missing.removeAll(found.keySet());
            store.create(connection, missing, epochs);
            found = store.lock(connection, keys);
        }
        return found;
    }

    /** Decides what to do with an event, given where its ledger is after the ones before it. */
    private void sort(
            Connection connection,
            ReceivedEvent received,
            Map<LedgerKey, Watermark> marks,
            List<ReceivedEvent> next,
            Mode mode,
            Tally tally)
            throws SQLException {
        LedgerKey key = LedgerKey.of(received);
        RecordedEvent event = received.event();
        Watermark mark = marks.get(key);
        if (event.seq() > limit.applyAsLong(key)) {
            return;
        }
        if (received.epoch() < mark.epoch()) {
            tally.otherEpoch++;
            return;
        }
        if (mark.parked() && mode == Mode.ARRIVING) {
            marks.put(key, mark.parkedAt(event.seq()));
            return;
        }
        boolean isLastApplied = event.seq() == mark.appliedSeq() && event.id().equals(mark.eventId());
        if (received.epoch() > mark.epoch() && (isLastApplied || mark.appliedSeq() == 0)) {
            mark = mark.inEpoch(received.epoch());
            marks.put(key, mark);
        }
        if (received.epoch() > mark.epoch() || event.seq() == mark.appliedSeq() && !isLastApplied) {
            hold(connection, key, mark, received, Parked.Kind.DOUBT, marks);
            tally.otherEpoch++;
        } else if (event.seq() <= mark.appliedSeq()) {
            tally.duplicates++;
        } else if (event.seq() == mark.appliedSeq() + 1) {
            next.add(received);
            marks.put(key, mark.applied(received.epoch(), event.seq(), event.id(), event.recordedAt()));
        } else {
            hold(connection, key, mark, received, Parked.Kind.GAP, marks);
            tally.gaps++;
        }
    }

    private void hold(
            Connection connection,
            LedgerKey key,
            Watermark mark,
            ReceivedEvent received,
            Parked.Kind kind,
            Map<LedgerKey, Watermark> marks)
            throws SQLException {
        long expected = mark.appliedSeq() + 1;
        long seq = received.event().seq();
        String reason = kind == Parked.Kind.GAP
                ? "Event %d arrived, expected %d; what is between is fetched from %s"
                        .formatted(seq, expected, key.source())
                : "Event %d arrived in epoch %d, while %d was applied last in epoch %d; compared with the journal of %s"
                        .formatted(seq, received.epoch(), mark.appliedSeq(), mark.epoch(), key.source());
        store.park(connection, key, kind, expected, null, null, reason, 0);
        marks.put(key, mark.parkedAt(seq));
        LOG.info("{} holds {}: {}", consumer, key, reason);
    }

    private void run(Connection connection, List<ReceivedEvent> next) throws SQLException {
        try {
            effect.apply(connection, next);
        } catch (SQLException | RuntimeException e) {
            if (PassingFailure.is(e)) {
                throw e instanceof SQLException sql ? sql : new SQLException(e.getMessage(), "40001", e);
            }
            throw new Inapplicable(e);
        }
    }

    private Map<LedgerKey, Watermark> park(ReceivedEvent received, @Nullable Throwable cause) throws SQLException {
        LedgerKey key = LedgerKey.of(received);
        RecordedEvent event = received.event();
        String reason = cause == null ? "no reason given" : cause.toString();
        Map<LedgerKey, Watermark> after = Transaction.of(database, connection -> {
            begin(connection);
            Map<LedgerKey, Watermark> marks = new TreeMap<>(locked(connection, List.of(received)));
            Watermark mark = marks.get(key);
            if (event.seq() == mark.appliedSeq() + 1) {
                store.park(
                        connection, key, Parked.Kind.FAILED, event.seq(), event.id(), event.type(), reason, ATTEMPTS);
                Watermark parked = mark.parkedAt(event.seq());
                store.move(connection, marks, Map.of(key, parked));
                marks.put(key, parked);
            }
            return marks;
        });
        LOG.error("{} parks {}: event {} ({}) cannot be applied", consumer, key, event.seq(), event.type(), cause);
        watermarks.moved(consumer, after);
        return after;
    }

    /** Makes a ledger wait until what was applied is compared with the owner's journal. */
    void doubt(LedgerKey key, String reason) throws SQLException {
        change(key, (connection, mark) -> {
            store.park(connection, key, Parked.Kind.DOUBT, mark.appliedSeq(), null, null, reason, 0);
            return mark.parkedAt(mark.appliedSeq());
        });
    }

    /** Makes a ledger wait for a rebuild: what was applied is not in the owner's journal. */
    void declareVoid(LedgerKey key, int epoch, String reason) throws SQLException {
        change(key, (connection, mark) -> {
            store.park(connection, key, Parked.Kind.VOID, mark.appliedSeq(), null, null, reason, 0);
            return mark.inEpoch(epoch).parkedAt(mark.appliedSeq());
        });
    }

    /** What was applied stands in the owner's journal, whose incarnation is followed from now on. */
    void adopt(LedgerKey key, int epoch) throws SQLException {
        change(key, (_, mark) -> mark.inEpoch(epoch));
    }

    void rewind(LedgerKey key, int epoch) throws SQLException {
        Transaction.of(database, connection -> {
            begin(connection);
            store.rewind(connection, key, epoch);
            return null;
        });
    }

    /**
     * Lets a ledger go on, if everything that passed by while it waited has been applied.
     *
     * @return false if something is still missing
     */
    boolean release(LedgerKey key) throws SQLException {
        Watermark after = change(key, (connection, mark) -> {
            if (mark.parkedSeen() == null || mark.appliedSeq() < mark.parkedSeen()) {
                return mark;
            }
            store.release(connection, key);
            return mark.released();
        });
        return after != null && !after.parked();
    }

    @FunctionalInterface
    private interface Change {
        Watermark of(Connection connection, Watermark mark) throws SQLException;
    }

    private @Nullable Watermark change(LedgerKey key, Change change) throws SQLException {
        return Transaction.of(database, connection -> {
            begin(connection);
            Map<LedgerKey, Watermark> before = store.lock(connection, new TreeSet<>(List.of(key)));
            Watermark mark = before.get(key);
            if (mark == null) {
                return null;
            }
            Watermark after = change.of(connection, mark);
            if (!after.equals(mark)) {
                store.move(connection, before, Map.of(key, after));
            }
            watermarks.moved(consumer, Map.of(key, after));
            return after;
        });
    }

    private static Map<LedgerKey, List<ReceivedEvent>> byLedger(List<ReceivedEvent> events) {
        Map<LedgerKey, List<ReceivedEvent>> byLedger = new LinkedHashMap<>();
        events.forEach(event -> byLedger.computeIfAbsent(LedgerKey.of(event), _ -> new ArrayList<>())
                .add(event));
        return byLedger;
    }

    private static final class Tally {
        int applied;
        int duplicates;
        int gaps;
        int passedOver;
        int otherEpoch;
    }

    /** The effect refused an event, and would again. */
    private static final class Inapplicable extends RuntimeException {
        Inapplicable(Throwable cause) {
            super(cause);
        }
    }

    /** Another release has taken the projection's tables over. */
    static final class Superseded extends RuntimeException {
        Superseded(String consumer) {
            super("The tables of %s have another shape than this release writes; a release that knows it goes on"
                    .formatted(consumer));
        }
    }
}
