package org.missionpartnerships.eventsourcing.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Parked;
import org.missionpartnerships.eventsourcing.consumption.Subscription;
import org.missionpartnerships.eventsourcing.consumption.Watermark;
import org.missionpartnerships.eventsourcing.consumption.WatermarkReader;
import org.missionpartnerships.eventsourcing.database.Transaction;

/** Folds a projection from the first event into tables beside the live ones. */
final class SideFold implements AutoCloseable {

    private final ProjectionTables live;
    private final ProjectionTables tables;
    private final Consumption consumption;
    private final Subscription subscription;

    private SideFold(ProjectionTables tables, ToLongFunction<LedgerKey> upTo, Consumption consumption) {
        Projection projection = tables.projection();
        this.live = ProjectionTables.live(projection);
        this.tables = tables;
        this.consumption = consumption;
        this.subscription = new Subscription(
                tables.consumer(),
                projection.sources(),
                projection::apply,
                Subscription.Options.ofTables(tables.schema(), tables.shape()).alone(upTo),
                consumption);
    }

    /** Goes on where an earlier fold into the same tables ended, if there was one. */
    static SideFold resume(ProjectionTables tables, Consumption consumption) throws SQLException {
        return start(tables, _ -> Long.MAX_VALUE, consumption, true);
    }

    static SideFold afresh(ProjectionTables tables, ToLongFunction<LedgerKey> upTo, Consumption consumption)
            throws SQLException {
        return start(tables, upTo, consumption, false);
    }

    private static SideFold start(
            ProjectionTables tables, ToLongFunction<LedgerKey> upTo, Consumption consumption, boolean goOn)
            throws SQLException {
        Transaction.of(consumption.database(), connection -> {
            tables.freeze(connection);
            boolean usable = goOn
                    && tables.presentShape(connection)
                            .filter(tables.shape()::equals)
                            .isPresent();
            if (!usable) {
                tables.drop(connection);
                tables.create(connection);
                tables.followEpochsOf(connection, ProjectionTables.live(tables.projection()));
            }
            return null;
        });
        var fold = new SideFold(tables, upTo, consumption);
        fold.subscription.start();
        return fold;
    }

    Map<LedgerKey, Watermark> watermarks() throws SQLException {
        return subscription.watermarks();
    }

    Collection<Parked> parked() throws SQLException {
        return subscription.parked();
    }

    /** Whether the live tables, as this connection sees them, hold nothing that these do not, and have read no further. */
    boolean hasReachedLive(Connection connection) throws SQLException {
        Map<LedgerKey, Watermark> liveMarks = live.watermarks(connection);
        Map<LedgerKey, Parked> voids = WatermarkReader.parked(connection, live.consumer());
        Map<String, Long> liveOffsets = WatermarkReader.offsets(connection, live.consumer());
        try (Connection own = consumption.database().getConnection()) {
            Map<LedgerKey, Watermark> marks = tables.watermarks(own);
            Map<String, Long> offsets = WatermarkReader.offsets(own, tables.consumer());
            return subscription.caughtUpWithOwnJournal()
                    && liveMarks.entrySet().stream()
                            .allMatch(entry -> isVoid(entry.getKey(), voids)
                                    ? !isParked(marks, entry.getKey())
                                    : seq(marks, entry.getKey())
                                            >= entry.getValue().appliedSeq())
                    && liveOffsets.entrySet().stream()
                            .filter(entry -> isPresentTopic(entry.getKey(), offsets))
                            .allMatch(entry -> offsets.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
        }
    }

    /** An offset in a topic that was deleted since says nothing. */
    private static boolean isPresentTopic(String place, Map<String, Long> offsets) {
        if (offsets.containsKey(place)) {
            return true;
        }
        String topic = place.substring(0, place.indexOf('/') + 1);
        String incarnation = place.substring(0, place.lastIndexOf('/') + 1);
        return offsets.keySet().stream().noneMatch(other -> other.startsWith(topic) && !other.startsWith(incarnation));
    }

    private static long seq(Map<LedgerKey, Watermark> marks, LedgerKey key) {
        Watermark mark = marks.get(key);
        return mark == null ? 0 : mark.appliedSeq();
    }

    /** What was applied there is not in the owner's journal any more, so it is no measure. */
    private static boolean isVoid(LedgerKey key, Map<LedgerKey, Parked> parked) {
        Parked waiting = parked.get(key);
        return waiting != null && waiting.kind() == Parked.Kind.VOID;
    }

    private static boolean isParked(Map<LedgerKey, Watermark> marks, LedgerKey key) {
        Watermark mark = marks.get(key);
        return mark != null && mark.parked();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
