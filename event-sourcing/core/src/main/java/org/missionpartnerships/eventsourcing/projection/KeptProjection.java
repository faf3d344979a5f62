package org.missionpartnerships.eventsourcing.projection;

import io.micrometer.core.instrument.Gauge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

/** One projection and what is done for it. */
final class KeptProjection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptProjection.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration FROZEN_AT_MOST = Duration.ofSeconds(10);

    private final Projection projection;
    private final Consumption consumption;
    private final DataSource dedicated;
    private final Closing closing;
    private final ProjectionTables live;
    private final Thread keeper;
    private volatile @Nullable Subscription subscription;
    private volatile @Nullable Double rebuild;
    private volatile String trouble = "";

    KeptProjection(Projection projection, Consumption consumption, DataSource dedicated, Closing closing) {
        this.projection = projection;
        this.consumption = consumption;
        this.dedicated = dedicated;
        this.closing = closing;
        this.live = ProjectionTables.live(projection);
        this.keeper = Thread.ofVirtual().name("keeper of " + projection.name()).unstarted(this::keep);
        Gauge.builder("eventsourcing.projection.rebuild.progress", this, one -> {
                    Double progress = one.rebuild;
                    return progress == null ? Double.NaN : progress;
                })
                .description("Share of a rebuild that is done; no value without one")
                .tag("projection", projection.name())
                .register(consumption.meters());
    }

    Projection projection() {
        return projection;
    }

    ProjectionTables live() {
        return live;
    }

    void start() {
        keeper.start();
    }

    boolean ready() {
        Subscription running = subscription;
        return running != null && running.caughtUpWithOwnJournal();
    }

    Projections.Status status() {
        Subscription running = subscription;
        try {
            return new Projections.Status(
                    projection.name(), ready(), rebuild, trouble, running == null ? null : running.status());
        } catch (SQLException e) {
            return new Projections.Status(
                    projection.name(), ready(), rebuild, "The database does not answer: " + e.getMessage(), null);
        }
    }

    /** Makes the tables, or finds that they have another shape and asks for a rebuild. */
    void prepare() throws SQLException {
        String present = Transaction.of(consumption.database(), connection -> {
            ProjectionTables.mayTakeLong(connection);
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
            LOG.info("The tables of projection {} are defined anew; it serves once they are filled", projection.name());
            request();
        }
    }

    private synchronized void subscribe() {
        if (subscription == null && !closing.begun()) {
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

    /** Asks for a rebuild, which some instance does. */
    void request() throws SQLException {
        update(
                "UPDATE es.projection SET rebuild_requested_at = coalesce(rebuild_requested_at, now()) WHERE projection = ?");
    }

    /** Asks for it no more. */
    void giveUpRebuild() throws SQLException {
        update("UPDATE es.projection SET rebuild_requested_at = NULL WHERE projection = ?");
    }

    private void update(String sql) throws SQLException {
        Transaction.of(consumption.database(), connection -> Transaction.update(connection, sql, live.consumer()));
    }

    /** Tries a parked ledger again. */
    void retry(LedgerKey key) {
        Subscription running = subscription;
        if (running != null) {
            running.retry(key);
        }
    }

    private void keep() {
        while (!closing.begun()) {
            try {
                if (subscription == null && hasOurShape()) {
                    subscribe();
                }
                if (rebuildIsWanted()) {
                    rebuildIfFirst();
                }
                trouble = "";
            } catch (SQLException | RuntimeException e) {
                if (!closing.begun()) {
                    complain(e);
                }
            }
            closing.pause(BETWEEN_LOOKS);
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
            return live.presentShape(connection).filter(live.shape()::equals).isPresent();
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
        while (leadership.held() && !closing.begun() && rebuildIsWanted()) {
            try (SideFold fold = SideFold.resume(beside, consumption)) {
                while (leadership.held() && !closing.begun() && rebuildIsWanted() && !hasReachedLive(fold)) {
                    closing.pause(Duration.ofMillis(50));
                }
                if (leadership.held() && !closing.begun() && rebuildIsWanted() && takeOver(fold, beside)) {
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
            double goal =
                    liveMarks.values().stream().mapToLong(Watermark::appliedSeq).sum();
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
            ProjectionTables.mayTakeLong(connection);
            live.freeze(connection);
            long deadline = System.nanoTime() + FROZEN_AT_MOST.toNanos();
            while (!fold.hasReachedLive(connection)) {
                if (System.nanoTime() > deadline || closing.begun()) {
                    return false;
                }
                closing.pause(Duration.ofMillis(10));
            }
            fold.close();
            beside.freeze(connection);
            beside.replace(connection, live);
            return true;
        });
    }

    /** Waits for the keeper, which looks at the latch: an interrupt could close a connection that goes back to its pool. */
    @Override
    public void close() {
        Threads.join(keeper);
        Subscription running = subscription;
        if (running != null) {
            running.close();
        }
    }
}
