package org.missionpartnerships.eventsourcing.consumption;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.database.Transaction;

/** The statements by which a consumer remembers where it is. All run on the connection of the effect. */
final class WatermarkStore {

    private final String consumer;

    WatermarkStore(String consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens the effect's transaction: the projection's tables come first, and nobody swaps them before it ends.
     *
     * @return the shape that the projection's tables have at present, if that is known
     */
    Optional<String> begin(Connection connection, String searchPath) throws SQLException {
        // two statements in one round trip: the second one's snapshot is taken once the lock is held
        try (PreparedStatement begin = connection.prepareStatement("""
                SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 1)),
                       set_config('search_path', ?, true), set_config('synchronous_commit', 'off', true);
                SELECT shape FROM es.projection WHERE projection = ?
                """)) {
            begin.setString(1, consumer);
            begin.setString(2, searchPath);
            begin.setString(3, consumer);
            begin.execute();
            begin.getMoreResults();
            try (ResultSet row = begin.getResultSet()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    void create(Connection connection, Collection<LedgerKey> keys, Map<LedgerKey, Integer> epochs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO es.watermark (consumer, source, ledger, epoch, applied_seq, recorded_at)
                SELECT ?, u.source, u.ledger, u.epoch, 0, to_timestamp(0)
                  FROM (SELECT unnest(?::text[]) AS source, unnest(?::text[]) AS ledger, unnest(?::int[]) AS epoch) u
                 ORDER BY 2, 3
                ON CONFLICT DO NOTHING
                """)) {
            insert.setString(1, consumer);
            insert.setArray(2, sources(connection, keys));
            insert.setArray(3, ledgers(connection, keys));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "int", keys.stream().map(epochs::get).toArray()));
            insert.executeUpdate();
        }
    }

    /** Locked in one order, so that two instances never wait for each other. */
    Map<LedgerKey, Watermark> lock(Connection connection, SortedSet<LedgerKey> keys) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT source, ledger, epoch, applied_seq, event_id, recorded_at, parked_seen FROM es.watermark
                 WHERE consumer = ? AND (source, ledger) IN (SELECT unnest(?::text[]), unnest(?::text[]))
                 ORDER BY source, ledger FOR UPDATE
                """)) {
            query.setString(1, consumer);
            query.setArray(2, sources(connection, keys));
            query.setArray(3, ledgers(connection, keys));
            return watermarks(query);
        }
    }

    Map<LedgerKey, Watermark> all(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT source, ledger, epoch, applied_seq, event_id, recorded_at, parked_seen
                  FROM es.watermark WHERE consumer = ?
                """)) {
            query.setString(1, consumer);
            return watermarks(query);
        }
    }

    /** Moves watermarks from where they were seen; anything else means that somebody moved them in spite of the lock. */
    void move(Connection connection, Map<LedgerKey, Watermark> before, Map<LedgerKey, Watermark> after)
            throws SQLException {
        List<LedgerKey> keys = List.copyOf(after.keySet());
        List<Watermark> marks = keys.stream().map(after::get).toList();
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE es.watermark w
                   SET epoch = u.epoch, applied_seq = u.applied, event_id = u.event_id, recorded_at = u.recorded_at,
                       parked_seen = u.parked_seen
                  FROM (SELECT unnest(?::text[]) AS source, unnest(?::text[]) AS ledger, unnest(?::bigint[]) AS before,
                               unnest(?::int[]) AS epoch, unnest(?::bigint[]) AS applied, unnest(?::uuid[]) AS event_id,
                               unnest(?::timestamptz[]) AS recorded_at, unnest(?::bigint[]) AS parked_seen) u
                 WHERE w.consumer = ? AND w.source = u.source AND w.ledger = u.ledger AND w.applied_seq = u.before
                """)) {
            update.setArray(1, sources(connection, keys));
            update.setArray(2, ledgers(connection, keys));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            keys.stream()
                                    .map(key -> before.get(key).appliedSeq())
                                    .toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "int", marks.stream().map(Watermark::epoch).toArray()));
            update.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", marks.stream().map(Watermark::appliedSeq).toArray()));
            update.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", marks.stream().map(Watermark::eventId).toArray()));
            update.setArray(
                    7,
                    connection.createArrayOf(
                            "timestamptz",
                            marks.stream()
                                    .map(mark -> mark.recordedAt().toString())
                                    .toArray()));
            update.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint", marks.stream().map(Watermark::parkedSeen).toArray()));
            update.setString(9, consumer);
            if (update.executeUpdate() != keys.size()) {
                throw new SQLException("A watermark of " + consumer + " moved while it was locked", "40001");
            }
        }
    }

    /** Starts from the first event again, for consumers whose effects repeat without harm. */
    void rewind(Connection connection, LedgerKey key, int epoch) throws SQLException {
        Transaction.update(
                connection,
                "UPDATE es.watermark SET epoch = ?, applied_seq = 0, event_id = NULL WHERE consumer = ? AND source = ? AND ledger = ?",
                epoch,
                consumer,
                key.source(),
                key.ledger().name());
    }

    void park(
            Connection connection,
            LedgerKey key,
            Parked.Kind kind,
            long seq,
            @Nullable UUID eventId,
            @Nullable EventType type,
            String reason,
            int attempts)
            throws SQLException {
        Transaction.update(
                connection,
                """
                INSERT INTO es.parked AS p (consumer, source, ledger, kind, seq, event_id, type, reason, attempts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (consumer, source, ledger) DO UPDATE
                   SET kind = excluded.kind, seq = excluded.seq, event_id = excluded.event_id, type = excluded.type,
                       reason = excluded.reason, parked_at = CASE WHEN p.seq = excluded.seq THEN p.parked_at ELSE now() END,
                       attempts = CASE WHEN p.seq = excluded.seq THEN p.attempts ELSE 0 END + excluded.attempts
                """,
                consumer,
                key.source(),
                key.ledger().name(),
                kind.name(),
                seq,
                eventId,
                type == null ? null : type.toString(),
                storable(reason),
                attempts);
    }

    void release(Connection connection, LedgerKey key) throws SQLException {
        Transaction.update(
                connection,
                "DELETE FROM es.parked WHERE consumer = ? AND source = ? AND ledger = ?",
                consumer,
                key.source(),
                key.ledger().name());
    }

    Map<LedgerKey, Parked> parked(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT source, ledger, kind, seq, event_id, type, reason, attempts, parked_at
                  FROM es.parked WHERE consumer = ?
                """)) {
            query.setString(1, consumer);
            try (ResultSet rows = query.executeQuery()) {
                Map<LedgerKey, Parked> parked = new TreeMap<>();
                while (rows.next()) {
                    var key = new LedgerKey(rows.getString(1), new Ledger(rows.getString(2)));
                    parked.put(
                            key,
                            new Parked(
                                    consumer,
                                    key,
                                    Parked.Kind.valueOf(rows.getString(3)),
                                    rows.getLong(4),
                                    rows.getObject(5, UUID.class),
                                    rows.getString(6),
                                    rows.getString(7),
                                    rows.getInt(8),
                                    instant(rows, 9)));
                }
                return parked;
            }
        }
    }

    void passOver(Connection connection, String source, EventType type) throws SQLException {
        Transaction.update(connection, """
                INSERT INTO es.passed_over AS p (consumer, source, type, type_version, occurrences) VALUES (?, ?, ?, ?, 1)
                ON CONFLICT (consumer, source, type, type_version)
                DO UPDATE SET occurrences = p.occurrences + 1, last_at = now()
                """, consumer, source, type.name(), type.version());
    }

    /** Kept in the same transaction as what the records caused, so that neither is ahead of the other. */
    void note(Connection connection, Arrivals arrivals) throws SQLException {
        if (!arrivals.next().isEmpty()) {
            List<Arrivals.Place> places = List.copyOf(arrivals.next().keySet());
            try (PreparedStatement upsert = connection.prepareStatement("""
                    INSERT INTO es.consumed_offset AS o (consumer, topic, partition, topic_id, next_offset)
                    SELECT ?, u.topic, u.partition, u.topic_id, u.next
                      FROM (SELECT unnest(?::text[]) AS topic, unnest(?::int[]) AS partition,
                                   unnest(?::text[]) AS topic_id, unnest(?::bigint[]) AS next) u
                     ORDER BY 2, 3
                    ON CONFLICT (consumer, topic, partition)
                    DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
                    """)) {
                upsert.setString(1, consumer);
                upsert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                places.stream().map(Arrivals.Place::topic).toArray()));
                upsert.setArray(
                        3,
                        connection.createArrayOf(
                                "int",
                                places.stream().map(Arrivals.Place::partition).toArray()));
                upsert.setArray(
                        4,
                        connection.createArrayOf(
                                "text",
                                places.stream().map(Arrivals.Place::topicId).toArray()));
                upsert.setArray(
                        5,
                        connection.createArrayOf(
                                "bigint",
                                places.stream().map(arrivals.next()::get).toArray()));
                upsert.executeUpdate();
            }
        }
        for (Arrivals.Malformed malformed : arrivals.malformed()) {
            @Nullable String key = malformed.key();
            Transaction.update(
                    connection,
                    """
                    INSERT INTO es.quarantine
                           (consumer, topic, topic_id, partition, record_offset, reason, record_key, record_value)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    consumer,
                    malformed.place().topic(),
                    malformed.place().topicId(),
                    malformed.place().partition(),
                    malformed.offset(),
                    storable(malformed.reason()),
                    key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                    malformed.value());
        }
    }

    Map<Arrivals.Place, Long> offsets(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT topic, topic_id, partition, next_offset FROM es.consumed_offset WHERE consumer = ?")) {
            query.setString(1, consumer);
            try (ResultSet rows = query.executeQuery()) {
                Map<Arrivals.Place, Long> offsets = new HashMap<>();
                while (rows.next()) {
                    offsets.put(
                            new Arrivals.Place(rows.getString(1), rows.getString(2), rows.getInt(3)), rows.getLong(4));
                }
                return offsets;
            }
        }
    }

    private static Map<LedgerKey, Watermark> watermarks(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            Map<LedgerKey, Watermark> marks = new TreeMap<>();
            while (rows.next()) {
                marks.put(
                        new LedgerKey(rows.getString(1), new Ledger(rows.getString(2))),
                        new Watermark(
                                rows.getInt(3),
                                rows.getLong(4),
                                rows.getObject(5, UUID.class),
                                instant(rows, 6),
                                rows.getObject(7, Long.class)));
            }
            return marks;
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private static java.sql.Array sources(Connection connection, Collection<LedgerKey> keys) throws SQLException {
        return connection.createArrayOf(
                "text", keys.stream().map(LedgerKey::source).toArray());
    }

    private static java.sql.Array ledgers(Connection connection, Collection<LedgerKey> keys) throws SQLException {
        List<String> names = new ArrayList<>();
        keys.forEach(key -> names.add(key.ledger().name()));
        return connection.createArrayOf("text", names.toArray());
    }

    /** PostgreSQL's text holds no NUL, and reasons may quote what came in. */
    private static String storable(String reason) {
        String clean = reason.replace('\0', '\uFFFD');
        return clean.length() > 2000 ? clean.substring(0, 2000) : clean;
    }
}
