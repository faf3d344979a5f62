package org.missionpartnerships.eventsourcing.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/**
 * Writes rows with one statement, in one round trip. A single row goes in as VALUES, more as arrays, which PostgreSQL plans once
 * for any number of rows. A first event registers its stream and ledger in the same statement.
 *
 * <p>Arrays are unnested in the select list and not in FROM, here and wherever else a statement takes some: in FROM, each of them
 * is first copied into a store of its own, which with 16 arrays took longer than the insertion of 30 events.
 */
final class EventInsert {

    private static final String COLUMNS = "ledger, seq, stream, version, event_id, type, type_version, recorded_at,"
            + " correlation_id, causation_id, traceparent, actor, idempotency_key, request_hash, command_events, payload";

    private static final String ONE = " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?,"
            + " timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY = " (" + COLUMNS + ") SELECT unnest(?::text[]), unnest(?::int8[]),"
            + " unnest(?::text[]), unnest(?::int8[]), unnest(?::text[])::uuid, unnest(?::text[]), unnest(?::int4[]),"
            + " timestamptz 'epoch' + unnest(?::int8[]) * interval '1 microsecond', unnest(?::text[]), unnest(?::text[]),"
            + " unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::bytea[]), unnest(?::int4[]),"
            + " unnest(?::bytea[])";

    private static final String NEW_STREAMS = "WITH new_stream AS (INSERT INTO es.stream (stream, ledger)"
            + " SELECT unnest(?::text[]), unnest(?::text[])),"
            + " new_ledger AS (INSERT INTO es.ledger (ledger) SELECT unnest(?::text[])) ";

    private EventInsert() {}

    /** In the connection's transaction, or in one of its own. */
    static void insert(Connection connection, Partitions partitions, List<JournalRow> rows) throws SQLException {
        insert(connection, partitions, rows, "");
    }

    /** Ends the connection's transaction, too, in the same round trip. */
    static void insertAndCommit(Connection connection, Partitions partitions, List<JournalRow> rows)
            throws SQLException {
        insert(connection, partitions, rows, "; COMMIT");
    }

    private static void insert(Connection connection, Partitions partitions, List<JournalRow> rows, String then)
            throws SQLException {
        String table = partitions.tableOf(connection, rows);
        if (hasNewStream(rows)) {
            insertManyWithNewStreams(connection, table, rows, then);
        } else if (rows.size() == 1) {
            insertOne(connection, table, rows.getFirst(), then);
        } else {
            insertMany(connection, table, rows, then);
        }
    }

    private static boolean hasNewStream(List<JournalRow> rows) {
        for (JournalRow row : rows) {
            if (row.event().version() == 1) {
                return true;
            }
        }
        return false;
    }

    private static void insertOne(Connection connection, String table, JournalRow row, String then)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + ONE + then)) {
            bind(insert, row);
            insert.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, JournalRow row) throws SQLException {
        RecordedEvent event = row.event();
        @Nullable CommandKey command = row.command();
        int parameter = 1;
        insert.setString(parameter++, event.ledger().name());
        insert.setLong(parameter++, event.seq());
        insert.setString(parameter++, event.stream().toString());
        insert.setLong(parameter++, event.version());
        insert.setObject(parameter++, event.id());
        insert.setString(parameter++, event.type().name());
        insert.setInt(parameter++, event.type().version());
        insert.setLong(parameter++, micros(event.recordedAt()));
        insert.setString(parameter++, event.metadata().correlationId());
        insert.setString(parameter++, event.metadata().causationId());
        insert.setString(parameter++, event.metadata().traceparent());
        insert.setString(parameter++, event.metadata().actor());
        if (command == null) {
            insert.setNull(parameter++, Types.VARCHAR);
            insert.setNull(parameter++, Types.BINARY);
            insert.setNull(parameter++, Types.INTEGER);
        } else {
            insert.setString(parameter++, command.key());
            insert.setBytes(parameter++, command.requestHash());
            insert.setInt(parameter++, command.events());
        }
        insert.setBytes(parameter, event.payload());
    }

    private static void insertMany(Connection connection, String table, List<JournalRow> rows, String then)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + MANY + then)) {
            bindMany(connection, insert, 1, rows);
            insert.executeUpdate();
        }
    }

    private static void insertManyWithNewStreams(
            Connection connection, String table, List<JournalRow> rows, String then) throws SQLException {
        List<RecordedEvent> firstOfStream = rows.stream()
                .map(JournalRow::event)
                .filter(event -> event.version() == 1)
                .toList();
        List<RecordedEvent> firstOfLedger =
                firstOfStream.stream().filter(event -> event.seq() == 1).toList();
        try (PreparedStatement insert =
                connection.prepareStatement(NEW_STREAMS + "INSERT INTO " + table + MANY + then)) {
            insert.setArray(
                    1, texts(connection, firstOfStream, event -> event.stream().toString()));
            insert.setArray(
                    2, texts(connection, firstOfStream, event -> event.ledger().name()));
            insert.setArray(
                    3, texts(connection, firstOfLedger, event -> event.ledger().name()));
            bindMany(connection, insert, 4, rows);
            insert.executeUpdate();
        }
    }

    private static void bindMany(Connection connection, PreparedStatement insert, int first, List<JournalRow> rows)
            throws SQLException {
        List<RecordedEvent> events = rows.stream().map(JournalRow::event).toList();
        int parameter = first;
        insert.setArray(
                parameter++, texts(connection, events, event -> event.ledger().name()));
        insert.setArray(parameter++, longs(connection, events, RecordedEvent::seq));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.stream().toString()));
        insert.setArray(parameter++, longs(connection, events, RecordedEvent::version));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.id().toString()));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.type().name()));
        insert.setArray(
                parameter++, longs(connection, events, event -> event.type().version()));
        insert.setArray(parameter++, longs(connection, events, event -> micros(event.recordedAt())));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.metadata().correlationId()));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.metadata().causationId()));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.metadata().traceparent()));
        insert.setArray(
                parameter++, texts(connection, events, event -> event.metadata().actor()));
        insert.setArray(
                parameter++,
                texts(
                        connection,
                        rows,
                        row -> row.command() == null ? null : row.command().key()));
        insert.setArray(
                parameter++,
                bytes(
                        connection,
                        rows,
                        row -> row.command() == null ? null : row.command().requestHash()));
        insert.setArray(parameter++, counts(connection, rows));
        insert.setArray(parameter, bytes(connection, rows, row -> row.event().payload()));
    }

    private static <T> Array texts(Connection connection, List<T> rows, Function<T, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }

    private static <T> Array longs(Connection connection, List<T> rows, ToLongFunction<T> value) throws SQLException {
        return connection.createArrayOf(
                "int8", rows.stream().mapToLong(value).boxed().toArray(Long[]::new));
    }

    private static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte @Nullable []> value)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private static Array counts(Connection connection, List<JournalRow> rows) throws SQLException {
        return connection.createArrayOf(
                "int4",
                rows.stream()
                        .map(row -> row.command() == null ? null : row.command().events())
                        .toArray(Integer[]::new));
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
