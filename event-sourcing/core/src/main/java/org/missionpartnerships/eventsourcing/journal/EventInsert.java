package org.missionpartnerships.eventsourcing.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/**
 * Writes rows with one statement, in one round trip. Few rows go in as VALUES, which PostgreSQL starts on sooner; more as
 * arrays, which it plans once for any number of rows. A first event registers its stream and ledger in the same statement.
 */
final class EventInsert {

    /** Beyond so many rows, arrays cost less than parameters of their own. */
    private static final int FEW = 8;

    private static final String COLUMNS = "ledger, seq, stream, version, event_id, type, type_version, recorded_at,"
            + " correlation_id, causation_id, traceparent, actor, idempotency_key, request_hash, command_events, payload";

    private static final int PARAMETERS = 16;

    private static final String VALUES =
            "(?, ?, ?, ?, ?, ?, ?," + " timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY = "INSERT INTO %s (" + COLUMNS + ")"
            + " SELECT ledger, seq, stream, version, event_id::uuid, type, type_version,"
            + " timestamptz 'epoch' + micros * interval '1 microsecond',"
            + " correlation_id, causation_id, traceparent, actor, idempotency_key, request_hash, command_events, payload"
            + " FROM unnest(?::text[], ?::int8[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::int4[], ?::int8[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::int4[], ?::bytea[])"
            + " AS row(ledger, seq, stream, version, event_id, type, type_version, micros, correlation_id, causation_id,"
            + " traceparent, actor, idempotency_key, request_hash, command_events, payload)";

    private static final String MANY_WITH_NEW_STREAMS = "WITH new_stream AS (INSERT INTO es.stream (stream, ledger)"
            + " SELECT stream, ledger FROM unnest(?::text[], ?::text[]) AS first(stream, ledger)),"
            + " new_ledger AS (INSERT INTO es.ledger (ledger) SELECT ledger FROM unnest(?::text[]) AS first(ledger)) "
            + MANY;

    private record Shape(String table, int rows) {}

    private static final Map<Shape, String> FEW_ROWS = fewRows();

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
        if (hasNewStream(rows)) {
            insertManyWithNewStreams(connection, partitions.tableOf(connection, rows), rows, then);
        } else if (rows.size() == 1) {
            insertFew(connection, partitions.tableOf(connection, rows), rows, then);
        } else if (rows.size() <= FEW) {
            // by the whole table, so that a connection keeps a few statements and not as many for each partition
            insertFew(connection, Partitions.ROOT, rows, then);
        } else {
            insertMany(connection, partitions.tableOf(connection, rows), rows, then);
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

    private static void insertFew(Connection connection, String table, List<JournalRow> rows, String then)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                FEW_ROWS.get(new Shape(table, rows.size())).concat(then))) {
            int first = 1;
            for (JournalRow row : rows) {
                bind(insert, first, row);
                first += PARAMETERS;
            }
            insert.executeUpdate();
        }
    }

    private static Map<Shape, String> fewRows() {
        Map<Shape, String> statements = new HashMap<>();
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            var one = new Shape(Partitions.name(partition), 1);
            statements.put(one, insertValues(one.table, one.rows));
        }
        for (int rows = 1; rows <= FEW; rows++) {
            statements.put(new Shape(Partitions.ROOT, rows), insertValues(Partitions.ROOT, rows));
        }
        return Map.copyOf(statements);
    }

    private static String insertValues(String table, int rows) {
        var sql = new StringBuilder(64 + COLUMNS.length() + rows * (VALUES.length() + 1));
        sql.append("INSERT INTO ")
                .append(table)
                .append(" (")
                .append(COLUMNS)
                .append(") VALUES ")
                .append(VALUES);
        for (int row = 1; row < rows; row++) {
            sql.append(',').append(VALUES);
        }
        return sql.toString();
    }

    private static void bind(PreparedStatement insert, int first, JournalRow row) throws SQLException {
        RecordedEvent event = row.event();
        @Nullable CommandKey command = row.command();
        int parameter = first;
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
        try (PreparedStatement insert =
                connection.prepareStatement(MANY.formatted(table).concat(then))) {
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
        try (PreparedStatement insert = connection.prepareStatement(
                MANY_WITH_NEW_STREAMS.formatted(table).concat(then))) {
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
