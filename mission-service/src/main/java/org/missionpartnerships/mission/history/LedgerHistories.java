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
import java.util.UUID;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.catalogue.EventCatalogue;

/**
 * The histories of ledgers, decoded and remembered: an answer reads from the database only what came since the last one. What
 * is remembered is bounded and may be forgotten at any time; it is then read again.
 */
@Singleton
class LedgerHistories {

    private static final int PAGE = 5_000;

    // Also answers without a new event, so that a table that was filled anew is noticed.
    private static final String ARRIVED = """
            SELECT coalesce(entry.filling, to_regclass('city_history.entry')::oid::bigint) AS filling, head.source,
                   entry.seq, entry.event_id, entry.type, entry.type_version, entry.recorded_at, entry.mission,
                   entry.thing, entry.payload
              FROM unnest(?, ?) AS head (source, seq)
              LEFT JOIN LATERAL (
                   SELECT e.tableoid::bigint AS filling, e.*
                     FROM city_history.entry AS e
                    WHERE e.ledger = ? AND e.source = head.source AND e.seq > head.seq
                    ORDER BY e.seq
                    LIMIT %d) AS entry ON true""".formatted(PAGE);

    private final DataSource dataSource;
    private final Cache<Ledger, LedgerHistory> remembered;

    LedgerHistories(DataSource dataSource, HistoryConfig config) {
        this.dataSource = dataSource;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(config.rememberedEvents())
                .weigher((Ledger _, LedgerHistory history) -> history.size() + 1)
                .build();
    }

    /** Everything that the read model holds of a ledger by now. */
    LedgerHistory current(Ledger ledger) {
        LedgerHistory known = remembered.getIfPresent(ledger);
        LedgerHistory now = known == null ? LedgerHistory.none(0) : known;
        try (Connection connection = dataSource.getConnection()) {
            Arrived arrived;
            do {
                arrived = read(connection, ledger, now);
                now = arrived.after(now);
            } while (arrived.goesOn());
        } catch (SQLException e) {
            throw new IllegalStateException("The history of %s could not be read".formatted(ledger), e);
        }
        if (now != known) {
            remembered.asMap().merge(ledger, now, LedgerHistory::orFurther);
        }
        return now;
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

    private static HistoryEntry entry(Ledger ledger, ResultSet row) throws SQLException {
        EventType type = new EventType(row.getString("type"), row.getInt("type_version"));
        return new HistoryEntry(
                row.getString("source"),
                ledger,
                row.getLong("seq"),
                row.getObject("event_id", UUID.class),
                type,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("mission"),
                row.getString("thing") == null ? null : new Thing(row.getString("thing")),
                EventCatalogue.decode(type, row.getBytes("payload")).orElse(null));
    }
}
