package org.missionpartnerships.eventsourcing.projection;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Watermark;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A projection folded once more from the first event, up to where the live one is, and compared with it row by row. */
record AnotherFold(
        Projection projection, ProjectionTables live, Consumption consumption, DataSource dedicated, Closing closing) {

    private static final Logger LOG = LoggerFactory.getLogger(AnotherFold.class);
    private static final Duration BEFORE_OWNERS_ARE_ASKED = Duration.ofSeconds(2);

    Comparison compare(Duration atMost) throws SQLException {
        Optional<Leadership> alone = Leadership.tryAcquire(dedicated, "comparison of " + projection.name());
        if (alone.isEmpty()) {
            throw new IllegalStateException(
                    "Projection %s is being compared already. Wait until that is done.".formatted(projection.name()));
        }
        try (Leadership _ = alone.get();
                Connection connection = dedicated.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Transaction.on(connection, serving -> {
                ProjectionTables.mayTakeLong(serving);
                // the first query fixes what this transaction sees: rows and watermarks of one moment
                Map<LedgerKey, Watermark> goal = live.watermarks(serving);
                requireWithinOwnJournal(goal);
                return compare(serving, goal, atMost);
            });
        }
    }

    private Comparison compare(Connection serving, Map<LedgerKey, Watermark> goal, Duration atMost)
            throws SQLException {
        ProjectionTables beside = ProjectionTables.beside(projection, "compare");
        try (SideFold fold = SideFold.afresh(
                beside, key -> goal.containsKey(key) ? goal.get(key).appliedSeq() : 0, consumption)) {
            long deadline = System.nanoTime() + atMost.toNanos();
            long askOwners = System.nanoTime() + BEFORE_OWNERS_ARE_ASKED.toNanos();
            while (!hasReached(fold.watermarks(), goal)) {
                if (System.nanoTime() > askOwners) {
                    requireWithinOwners(fold.watermarks(), goal);
                    askOwners = Long.MAX_VALUE;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Projection %s could not be folded again within %s: %s. Waiting ledgers: %s"
                                    .formatted(projection.name(), atMost, fold.watermarks(), fold.parked()));
                }
                closing.pause(Duration.ofMillis(20));
            }
            return Transaction.of(
                    dedicated,
                    folded -> new Comparison(
                            projection.name(), TableComparison.of(serving, live.schema(), folded, beside.schema())));
        } finally {
            Transaction.of(consumption.database(), connection -> {
                beside.drop(connection);
                return null;
            });
        }
    }

    private void requireWithinOwnJournal(Map<LedgerKey, Watermark> goal) {
        Map<Ledger, Long> heads = consumption.journal().heads();
        goal.forEach((key, mark) -> {
            long head = heads.getOrDefault(key.ledger(), 0L);
            if (key.source().equals(consumption.service()) && mark.appliedSeq() > head) {
                throw new BeyondJournal(projection.name(), key, mark.appliedSeq(), head);
            }
        });
    }

    /** Over the network, so only for what has not come in a while. An owner that does not answer may answer later. */
    private void requireWithinOwners(Map<LedgerKey, Watermark> reached, Map<LedgerKey, Watermark> goal) {
        goal.forEach((key, mark) -> {
            long seq = reached.containsKey(key) ? reached.get(key).appliedSeq() : 0;
            if (seq >= mark.appliedSeq() || key.source().equals(consumption.service())) {
                return;
            }
            try {
                if (consumption
                        .owners()
                        .read(key.source(), key.ledger(), mark.appliedSeq() - 1, 1)
                        .isEmpty()) {
                    throw new BeyondJournal(projection.name(), key, mark.appliedSeq(), seq);
                }
            } catch (UncheckedIOException e) {
                LOG.debug("Journal {} could not be asked for its end", key, e);
            }
        });
    }

    private static boolean hasReached(Map<LedgerKey, Watermark> marks, Map<LedgerKey, Watermark> goal) {
        return goal.entrySet().stream().allMatch(entry -> {
            Watermark mark = marks.get(entry.getKey());
            return entry.getValue().appliedSeq() == 0
                    || mark != null && mark.appliedSeq() >= entry.getValue().appliedSeq();
        });
    }
}
