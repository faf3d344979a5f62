package org.missionpartnerships.eventsourcing.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Subscription;

/**
 * Keeps a service's projections: makes their tables, feeds them, rebuilds them beside the ones that serve. A projection whose
 * tables are defined otherwise than in the database is rebuilt by itself, and serves from then on.
 */
public final class Projections implements AutoCloseable {

    private final Consumption consumption;
    private final DataSource dedicated;
    private final Map<String, KeptProjection> kept = new TreeMap<>();
    private final Closing closing = new Closing();

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
            var one = new KeptProjection(projection, consumption, dedicated, closing);
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
        for (KeptProjection one : kept.values()) {
            one.prepare();
        }
        kept.values().forEach(KeptProjection::start);
    }

    @Override
    public void close() {
        closing.begin();
        for (KeptProjection one : kept.values()) {
            one.close();
        }
    }

    public boolean ready() {
        return kept.values().stream().allMatch(KeptProjection::ready);
    }

    public List<Status> status() {
        return kept.values().stream().map(KeptProjection::status).toList();
    }

    /** Asks for a rebuild. Some instance does it; the live tables serve until it is done. Survives a restart. */
    public void rebuild(String name) throws SQLException {
        KeptProjection one = named(name);
        if (!one.projection().rebuildable()) {
            throw new IllegalArgumentException(
                    "Projection %s gives out positions that must stay as they are, so it is never rebuilt."
                            .formatted(name));
        }
        one.request();
    }

    /** Gives up a rebuild, as when an event cannot be applied in it. */
    public void cancelRebuild(String name) throws SQLException {
        named(name).giveUpRebuild();
    }

    /** Tries a parked ledger again. */
    public void retry(String name, LedgerKey key) {
        named(name).retry(key);
    }

    /**
     * Folds the projection once more from the first event, up to where the live one is, and compares them row by row.
     *
     * @throws BeyondJournal at once if the live one has applied what its journal does not have
     * @throws IllegalStateException if the fold does not get there in time
     */
    public Comparison compare(String name, Duration atMost) throws SQLException {
        KeptProjection one = named(name);
        if (!one.projection().rebuildable()) {
            throw new IllegalArgumentException(
                    "Projection %s gives out positions of its own, so another fold of it differs by nature."
                            .formatted(name));
        }
        return new AnotherFold(one.projection(), one.live(), consumption, dedicated, closing).compare(atMost);
    }

    private KeptProjection named(String name) {
        KeptProjection one = kept.get(name);
        if (one == null) {
            throw new IllegalArgumentException(
                    "There is no projection %s here. There are: %s".formatted(name, String.join(", ", kept.keySet())));
        }
        return one;
    }
}
