package org.missionpartnerships.mission.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.value.CityId;

/**
 * The histories of ledgers, decoded and remembered: an answer reads from the database only what came since the last one. What
 * is remembered is bounded and may be forgotten at any time; it is then read again.
 */
@Singleton
class LedgerHistories implements Ledgers {

    private static final int PAGE = 5_000;
    private static final long PART = 10_000;

    private static final String COLUMNS =
            "source, seq, event_id, type, type_version, recorded_at, mission, thing, payload";

    // Also answers without a new event, so that a table that was filled anew is noticed.
    private static final String ARRIVED = """
            SELECT coalesce(entry.filling, to_regclass('city_history.entry')::oid::bigint) AS filling, head.source,
                   entry.seq, entry.event_id, entry.type, entry.type_version, entry.recorded_at, entry.mission,
                   entry.thing, entry.payload
              FROM (SELECT unnest(?) AS source, unnest(?) AS seq) AS head
              LEFT JOIN LATERAL (
                   SELECT e.tableoid::bigint AS filling, e.*
                     FROM city_history.entry AS e
                    WHERE e.ledger = ? AND e.source = head.source AND e.seq > head.seq
                    ORDER BY e.seq
                    LIMIT %d) AS entry ON true""".formatted(PAGE);

    private static final String LENGTH = """
            SELECT coalesce(sum(last.seq), 0)
              FROM (SELECT unnest(?) AS source) AS service,
                   LATERAL (SELECT e.seq FROM city_history.entry AS e
                             WHERE e.ledger = ? AND e.source = service.source ORDER BY e.seq DESC LIMIT 1) AS last""";

    private static final String ABOUT = "SELECT " + COLUMNS
            + " FROM city_history.entry WHERE ledger = ? AND (mission = ANY (?) OR thing = ANY (?)) LIMIT ?";

    private static final String EVENT =
            "SELECT " + COLUMNS + " FROM city_history.entry WHERE ledger = ? AND event_id = ?";

    private final DataSource dataSource;
    private final HistoryConfig config;
    private final Cache<Ledger, LedgerHistory> remembered;
    private final Lock[] readings =
            Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    LedgerHistories(DataSource dataSource, HistoryConfig config) {
        this.dataSource = dataSource;
        this.config = config;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(config.rememberedEvents())
                .weigher((Ledger _, LedgerHistory history) -> history.size() + 1)
                .build();
    }

    /** A ledger that nobody asked for as a whole is not read for the sake of a few of its things. */
    @Override
    public LedgerHistory about(Ledger ledger, Set<Thing> things) {
        return Optional.ofNullable(remembered.getIfPresent(ledger))
                .flatMap(_ -> whole(ledger))
                .or(() -> part(ledger, things))
                .or(() -> whole(ledger))
                .orElseThrow(
                        () -> HistoryProblems.tooLong(new CityId(ledger.name())).exception());
    }

    /** Who asks for the same ledger meanwhile waits, and reads less. */
    @Override
    public Optional<LedgerHistory> whole(Ledger ledger) {
        Lock reading = readings[Math.floorMod(ledger.hashCode(), readings.length)];
        reading.lock();
        try (Connection connection = dataSource.getConnection()) {
            LedgerHistory known = remembered.getIfPresent(ledger);
            if (known == null && length(connection, ledger) > config.rememberedEvents()) {
                return Optional.empty();
            }
            LedgerHistory now = extended(connection, ledger, known == null ? LedgerHistory.none(0) : known);
            if (now.size() > config.rememberedEvents()) {
                remembered.invalidate(ledger);
                return Optional.empty();
            }
            if (now != known) {
                remembered.put(ledger, now);
            }
            return Optional.of(now);
        } catch (SQLException e) {
            throw unreadable(ledger, e);
        } finally {
            reading.unlock();
        }
    }

    private static LedgerHistory extended(Connection connection, Ledger ledger, LedgerHistory known)
            throws SQLException {
        LedgerHistory now = known;
        Arrived arrived;
        do {
            arrived = read(connection, ledger, now);
            now = arrived.after(now);
        } while (arrived.goesOn());
        return now;
    }

    /** Each service numbers its events without a hole. */
    private static long length(Connection connection, Ledger ledger) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LENGTH)) {
            select.setArray(1, connection.createArrayOf("text", CityHistoryProjection.SOURCES.toArray()));
            select.setString(2, ledger.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Empty if that is too much to be read for one answer alone. */
    private Optional<LedgerHistory> part(Ledger ledger, Set<Thing> things) {
        long most = Math.min(PART, config.rememberedEvents());
        try (Connection connection = dataSource.getConnection()) {
            List<HistoryEntry> found;
            try (PreparedStatement select = connection.prepareStatement(ABOUT)) {
                select.setString(1, ledger.name());
                select.setArray(2, connection.createArrayOf("text", missions(things)));
                select.setArray(3, connection.createArrayOf("text", keys(things)));
                select.setLong(4, most + 1);
                found = entries(ledger, select);
            }
            return found.size() > most
                    ? Optional.empty()
                    : Optional.of(LedgerHistory.none(0).with(found));
        } catch (SQLException e) {
            throw unreadable(ledger, e);
        }
    }

    @Override
    public Optional<HistoryEntry> event(Ledger ledger, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(EVENT)) {
            select.setString(1, ledger.name());
            select.setObject(2, id);
            return entries(ledger, select).stream().findFirst();
        } catch (SQLException e) {
            throw unreadable(ledger, e);
        }
    }

    private static Object[] missions(Set<Thing> things) {
        return things.stream().flatMap(thing -> thing.mission().stream()).toArray();
    }

    private static Object[] keys(Set<Thing> things) {
        return things.stream().map(Thing::key).toArray();
    }

    private static List<HistoryEntry> entries(Ledger ledger, PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<HistoryEntry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(entry(ledger, rows));
            }
            return found;
        }
    }

    private static IllegalStateException unreadable(Ledger ledger, SQLException cause) {
        return new IllegalStateException("The history of %s could not be read".formatted(ledger), cause);
    }

    private record Arrived(long filling, List<HistoryEntry> entries, boolean sameFilling, boolean fullPage) {

        /** A table that was filled anew is read from its beginning. */
        LedgerHistory after(LedgerHistory known) {
            return sameFilling ? known.with(entries) : LedgerHistory.none(filling);
        }

        boolean goesOn() {
            return !sameFilling || fullPage;
        }
    }

    private static Arrived read(Connection connection, Ledger ledger, LedgerHistory known) throws SQLException {
        List<String> services = List.copyOf(CityHistoryProjection.SOURCES);
        Object[] heads = services.stream().map(known::head).toArray();
        try (PreparedStatement select = connection.prepareStatement(ARRIVED)) {
            select.setArray(1, connection.createArrayOf("text", services.toArray()));
            select.setArray(2, connection.createArrayOf("bigint", heads));
            select.setString(3, ledger.name());
            try (ResultSet rows = select.executeQuery()) {
                List<HistoryEntry> entries = new ArrayList<>();
                long filling = known.filling();
                boolean sameFilling = true;
                while (rows.next()) {
                    filling = rows.getLong("filling");
                    sameFilling &= filling == known.filling();
                    if (rows.getObject("event_id") != null) {
                        entries.add(entry(ledger, rows));
                    }
                }
                return new Arrived(filling, entries, sameFilling, entries.size() >= PAGE);
            }
        }
    }

    /** What many rows have alike is held once. */
    private static HistoryEntry entry(Ledger ledger, ResultSet row) throws SQLException {
        EventType type = new EventType(row.getString("type").intern(), row.getInt("type_version"));
        String mission = row.getString("mission");
        return new HistoryEntry(
                row.getString("source").intern(),
                ledger,
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                type,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                mission == null ? null : mission.intern(),
                row.getString("thing") == null ? null : new Thing(row.getString("thing")),
                EventCatalogue.decode(type, row.getBytes("payload")).orElse(null));
    }
}
