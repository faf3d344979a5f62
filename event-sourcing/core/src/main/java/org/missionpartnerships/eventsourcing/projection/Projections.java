package org.missionpartnerships.eventsourcing.projection;

import io.micrometer.core.instrument.Gauge;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Parked;
import org.missionpartnerships.eventsourcing.consumption.Subscription;
import org.missionpartnerships.eventsourcing.consumption.Threads;
import org.missionpartnerships.eventsourcing.consumption.Watermark;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.eventsourcing.database.PassingFailure;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a service's projections: makes their tables, feeds them, rebuilds them beside the ones that serve. A projection whose
 * tables are defined otherwise than in the database is rebuilt by itself, and serves from then on.
 */
public final class Projections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration FROZEN_AT_MOST = Duration.ofSeconds(10);
    private static final Duration BEFORE_OWNERS_ARE_ASKED = Duration.ofSeconds(2);
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private final Consumption consumption;
    private final DataSource dedicated;
    private final Map<String, Kept> kept = new TreeMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * What operators see of a projection.
     *
     * @param ready whether its tables are there and hold what this service had recorded when it started
     * @param rebuild how much of a rebuild under way is done, from 0 to 1; null if there is none
     * @param trouble what keeps it from working, empty if nothing does
     */
    public record Status(
            String name,
            boolean ready,
            @Nullable Double rebuild,
            String trouble,
            Subscription.@Nullable Status subscription) {}

    /**
     * @param projections with different names
     * @param dedicated opens a new connection on every call, for locks that outlive a transaction
     */
    public Projections(Collection<Projection> projections, Consumption consumption, DataSource dedicated) {
        this.consumption = consumption;
        this.dedicated = dedicated;
        for (Projection projection : projections) {
            var one = new Kept(projection);
            if (kept.put(projection.name(), one) != null) {
                throw new IllegalArgumentException(
                        "Two projections are named %s. Each needs a name, and a schema, of its own."
                                .formatted(projection.name()));
            }
            consumption.watermarks().awaited(projection.name(), projection.sources());
        }
    }

    /** Makes the tables that are missing, then feeds them. */
    public void start() throws SQLException {
        for (Kept one : kept.values()) {
            one.prepare();
        }
        kept.values().forEach(one -> one.keeper.start());
    }

    @Override
    public void close() {
        closing.countDown();
        for (Kept one : kept.values()) {
            one.close();
        }
    }

    public boolean ready() {
        return kept.values().stream().allMatch(Kept::ready);
    }

    public List<Status> status() {
        return kept.values().stream().map(Kept::status).toList();
    }

    /** Asks for a rebuild. Some instance does it; the live tables serve until it is done. Survives a restart. */
    public void rebuild(String name) throws SQLException {
        Kept one = named(name);
        if (!one.projection.rebuildable()) {
            throw new IllegalArgumentException(
                    "Projection %s gives out positions that must stay as they are, so it is never rebuilt."
                            .formatted(name));
        }
        one.request();
    }

    /** Gives up a rebuild, as when an event cannot be applied in it. */
    public void cancelRebuild(String name) throws SQLException {
        Kept one = named(name);
        Transaction.of(
                consumption.database(),
                connection -> Transaction.update(
                        connection,
                        "UPDATE es.projection SET rebuild_requested_at = NULL WHERE projection = ?",
                        one.live.consumer()));
    }

    /** Tries a parked ledger again. */
    public void retry(String name, LedgerKey key) {
        Subscription subscription = named(name).subscription;
        if (subscription != null) {
            subscription.retry(key);
        }
    }

    /**
     * Folds the projection once more from the first event, up to where the live one is, and compares them row by row.
     *
     * @throws BeyondJournal at once if the live one has applied what its journal does not have
     * @throws IllegalStateException if the fold does not get there in time
     */
    public Comparison compare(String name, Duration atMost) throws SQLException {
        Kept one = named(name);
        if (!one.projection.rebuildable()) {
            throw new IllegalArgumentException(
                    "Projection %s gives out positions of its own, so another fold of it differs by nature."
                            .formatted(name));
        }
        Optional<Leadership> alone = Leadership.tryAcquire(dedicated, "comparison of " + name);
        if (alone.isEmpty()) {
            throw new IllegalStateException(
                    "Projection %s is being compared already. Wait until that is done.".formatted(name));
        }
        try (Leadership _ = alone.get();
                Connection connection = dedicated.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Transaction.on(connection, live -> {
                ProjectionTables.mayTakeLong(live, LOCK_TIMEOUT);
                // the first query fixes what this transaction sees: rows and watermarks of one moment
                Map<LedgerKey, Watermark> goal = one.live.watermarks(live);
                requireWithinOwnJournal(name, goal);
                return compare(one, live, goal, atMost);
            });
        }
    }

    private Comparison compare(Kept one, Connection live, Map<LedgerKey, Watermark> goal, Duration atMost)
            throws SQLException {
        ProjectionTables beside = ProjectionTables.beside(one.projection, "compare");
        try (SideFold fold = SideFold.afresh(
                beside, key -> goal.containsKey(key) ? goal.get(key).appliedSeq() : 0, consumption)) {
            long deadline = System.nanoTime() + atMost.toNanos();
            long askOwners = System.nanoTime() + BEFORE_OWNERS_ARE_ASKED.toNanos();
            while (!hasReached(fold.watermarks(), goal)) {
                if (System.nanoTime() > askOwners) {
                    requireWithinOwners(one.projection.name(), fold.watermarks(), goal);
                    askOwners = Long.MAX_VALUE;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Projection %s could not be folded again within %s: %s. Waiting ledgers: %s"
                                    .formatted(one.projection.name(), atMost, fold.watermarks(), fold.parked()));
                }
                pause(Duration.ofMillis(20));
            }
            return Transaction.of(
                    dedicated,
                    folded -> new Comparison(
                            one.projection.name(),
                            TableComparison.of(live, one.live.schema(), folded, beside.schema())));
        } finally {
            Transaction.of(consumption.database(), connection -> {
                beside.drop(connection);
                return null;
            });
        }
    }

    private void requireWithinOwnJournal(String projection, Map<LedgerKey, Watermark> goal) {
        Map<Ledger, Long> heads = consumption.journal().heads();
        goal.forEach((key, mark) -> {
            long head = heads.getOrDefault(key.ledger(), 0L);
            if (key.source().equals(consumption.service()) && mark.appliedSeq() > head) {
                throw new BeyondJournal(projection, key, mark.appliedSeq(), head);
            }
        });
    }

    /** Over the network, so only for what has not come in a while. An owner that does not answer may answer later. */
    private void requireWithinOwners(
            String projection, Map<LedgerKey, Watermark> reached, Map<LedgerKey, Watermark> goal) {
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
                    throw new BeyondJournal(projection, key, mark.appliedSeq(), seq);
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

    private Kept named(String name) {
        Kept one = kept.get(name);
        if (one == null) {
            throw new IllegalArgumentException(
                    "There is no projection %s here. There are: %s".formatted(name, String.join(", ", kept.keySet())));
        }
        return one;
    }

    private void pause(Duration length) {
        try {
            closing.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** One projection and what is done for it. */
    private final class Kept {

        private final Projection projection;
        private final ProjectionTables live;
        private final Thread keeper;
        private volatile @Nullable Subscription subscription;
        private volatile @Nullable Double rebuild;
        private volatile String trouble = "";

        Kept(Projection projection) {
            this.projection = projection;
            this.live = ProjectionTables.live(projection);
            this.keeper =
                    Thread.ofVirtual().name("keeper of " + projection.name()).unstarted(this::keep);
            Gauge.builder("eventsourcing.projection.rebuild.progress", this, one -> {
                        Double progress = one.rebuild;
                        return progress == null ? Double.NaN : progress;
                    })
                    .description("Share of a rebuild that is done; no value without one")
                    .tag("projection", projection.name())
                    .register(consumption.meters());
        }

        boolean ready() {
            Subscription running = subscription;
            return running != null && running.caughtUpWithOwnJournal();
        }

        Status status() {
            Subscription running = subscription;
            try {
                return new Status(
                        projection.name(), ready(), rebuild, trouble, running == null ? null : running.status());
            } catch (SQLException e) {
                return new Status(
                        projection.name(), ready(), rebuild, "The database does not answer: " + e.getMessage(), null);
            }
        }

        /** Makes the tables, or finds that they have another shape and asks for a rebuild. */
        void prepare() throws SQLException {
            String present = Transaction.of(consumption.database(), connection -> {
                ProjectionTables.mayTakeLong(connection, LOCK_TIMEOUT);
                live.freeze(connection);
                Optional<String> shape = live.presentShape(connection);
                if (shape.isEmpty()) {
                    live.create(connection);
                } else if (!shape.get().equals(live.shape()) && !projection.rebuildable()) {
                    Transaction.update(
                            connection,
                            "UPDATE es.projection SET shape = ? WHERE projection = ?",
                            live.shape(),
                            live.consumer());
                    shape = Optional.empty();
                }
                return shape.orElse(live.shape());
            });
            if (present.equals(live.shape())) {
                subscribe();
            } else {
                LOG.info(
                        "The tables of projection {} are defined anew; it serves once they are filled",
                        projection.name());
                request();
            }
        }

        private synchronized void subscribe() {
            if (subscription == null && !isClosing()) {
                var fresh = new Subscription(
                        projection.name(),
                        projection.sources(),
                        new ProjectionEffect(projection),
                        Subscription.Options.ofTables(live.schema(), live.shape()),
                        consumption);
                fresh.start();
                subscription = fresh;
            }
        }

        void request() throws SQLException {
            Transaction.of(
                    consumption.database(),
                    connection -> Transaction.update(
                            connection,
                            "UPDATE es.projection SET rebuild_requested_at = coalesce(rebuild_requested_at, now()) WHERE projection = ?",
                            live.consumer()));
        }

        private void keep() {
            while (!isClosing()) {
                try {
                    if (subscription == null && hasOurShape()) {
                        subscribe();
                    }
                    if (rebuildIsWanted()) {
                        rebuildIfFirst();
                    }
                    trouble = "";
                } catch (SQLException | RuntimeException e) {
                    if (!isClosing()) {
                        complain(e);
                    }
                }
                pause(BETWEEN_LOOKS);
            }
        }

        private void complain(Exception failure) {
            String reason = String.valueOf(failure.getMessage());
            if (!reason.equals(trouble)) {
                if (PassingFailure.is(failure)) {
                    LOG.warn("Projection {} waits: {}", projection.name(), reason);
                } else {
                    LOG.error("Projection {} cannot be kept", projection.name(), failure);
                }
            }
            trouble = reason;
        }

        private boolean hasOurShape() throws SQLException {
            try (Connection connection = consumption.database().getConnection()) {
                return live.presentShape(connection)
                        .filter(live.shape()::equals)
                        .isPresent();
            }
        }

        private boolean rebuildIsWanted() throws SQLException {
            try (Connection connection = consumption.database().getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT rebuild_requested_at IS NOT NULL FROM es.projection WHERE projection = ?")) {
                query.setString(1, live.consumer());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        }

        private void rebuildIfFirst() throws SQLException {
            Optional<Leadership> alone = Leadership.tryAcquire(dedicated, "rebuild of " + projection.name());
            if (alone.isEmpty()) {
                return; // another instance is at it
            }
            try (Leadership leadership = alone.get()) {
                rebuild(leadership);
            } finally {
                rebuild = null;
            }
        }

        private void rebuild(Leadership leadership) throws SQLException {
            ProjectionTables beside = ProjectionTables.beside(projection, "rebuild");
            LOG.info("Projection {} is rebuilt beside the tables that serve", projection.name());
            while (leadership.held() && !isClosing() && rebuildIsWanted()) {
                try (SideFold fold = SideFold.resume(beside, consumption)) {
                    while (leadership.held() && !isClosing() && rebuildIsWanted() && !hasReachedLive(fold)) {
                        pause(Duration.ofMillis(50));
                    }
                    if (leadership.held() && !isClosing() && rebuildIsWanted() && takeOver(fold, beside)) {
                        LOG.info("Projection {} serves from its rebuilt tables", projection.name());
                        return;
                    }
                }
            }
            if (!rebuildIsWanted()) {
                Transaction.of(consumption.database(), connection -> {
                    beside.drop(connection);
                    return null;
                });
                LOG.info("The rebuild of projection {} was given up", projection.name());
            }
        }

        private boolean hasReachedLive(SideFold fold) throws SQLException {
            try (Connection connection = consumption.database().getConnection()) {
                Map<LedgerKey, Watermark> liveMarks = live.watermarks(connection);
                Map<LedgerKey, Watermark> marks = fold.watermarks();
                double goal = liveMarks.values().stream()
                        .mapToLong(Watermark::appliedSeq)
                        .sum();
                double done =
                        marks.values().stream().mapToLong(Watermark::appliedSeq).sum();
                rebuild = goal == 0 ? 1.0 : Math.min(1.0, done / goal);
                List<Parked> waiting = new ArrayList<>(fold.parked());
                waiting.removeIf(parked -> parked.kind() != Parked.Kind.FAILED);
                trouble = waiting.isEmpty() ? "" : "The rebuild waits at " + waiting.getFirst();
                return fold.hasReachedLive(connection);
            }
        }

        /** Freezes the live tables, waits for the last events beside, and swaps: readers see one or the other. */
        private boolean takeOver(SideFold fold, ProjectionTables beside) throws SQLException {
            return Transaction.of(dedicated, connection -> {
                ProjectionTables.mayTakeLong(connection, LOCK_TIMEOUT);
                live.freeze(connection);
                long deadline = System.nanoTime() + FROZEN_AT_MOST.toNanos();
                while (!fold.hasReachedLive(connection)) {
                    if (System.nanoTime() > deadline || isClosing()) {
                        return false;
                    }
                    pause(Duration.ofMillis(10));
                }
                fold.close();
                beside.freeze(connection);
                beside.replace(connection, live);
                return true;
            });
        }

        /** Waits for the keeper, which looks at the latch: an interrupt could close a connection that goes back to its pool. */
        void close() {
            Threads.join(keeper);
            Subscription running = subscription;
            if (running != null) {
                running.close();
            }
        }
    }
}
