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
 * Writes rows with one statement, in one round trip: a plain single-row INSERT for a lone event of a stream that exists,
 * else one INSERT from arrays, which plans once for any number of rows. A first event registers its stream and ledger in
 * the same statement.
 */
final class EventInsert {

    private static final String COLUMNS = "ledger, seq, stream, version, event_id, type, type_version, recorded_at,"
            + " correlation_id, causation_id, traceparent, actor, idempotency_key, request_hash, command_events, payload";

    private static final String ONE = "INSERT INTO %s (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?,"
            + " timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?, ?, ?, ?, ?)";

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

    private EventInsert() {}

    static void insert(Connection connection, Partitions partitions, List<JournalRow> rows) throws SQLException {
        String table = partitions.tableOf(connection, rows);
        boolean newStreams = rows.stream().anyMatch(row -> row.event().version() == 1);
        if (newStreams) {
            insertManyWithNewStreams(connection, table, rows);
        } else if (rows.size() == 1) {
            insertOne(connection, table, rows.getFirst());
        } else {
            try (PreparedStatement insert = connection.prepareStatement(MANY.formatted(table))) {
                bindMany(connection, insert, 1, rows);
                insert.executeUpdate();
            }
        }
    }

    private static void insertOne(Connection connection, String table, JournalRow row) throws SQLException {
        RecordedEvent event = row.event();
        @Nullable CommandKey command = row.command();
        try (PreparedStatement insert = connection.prepareStatement(ONE.formatted(table))) {
            insert.setString(1, event.ledger().name());
            insert.setLong(2, event.seq());
            insert.setString(3, event.stream().toString());
            insert.setLong(4, event.version());
            insert.setObject(5, event.id());
            insert.setString(6, event.type().name());
            insert.setInt(7, event.type().version());
            insert.setLong(8, micros(event.recordedAt()));
            insert.setString(9, event.metadata().correlationId());
            insert.setString(10, event.metadata().causationId());
            insert.setString(11, event.metadata().traceparent());
            insert.setString(12, event.metadata().actor());
            if (command == null) {
                insert.setNull(13, Types.VARCHAR);
                insert.setNull(14, Types.BINARY);
                insert.setNull(15, Types.INTEGER);
            } else {
                insert.setString(13, command.key());
                insert.setBytes(14, command.requestHash());
                insert.setInt(15, command.events());
            }
            insert.setBytes(16, event.payload());
            insert.executeUpdate();
        }
    }

    private static void insertManyWithNewStreams(Connection connection, String table, List<JournalRow> rows)
            throws SQLException {
        List<RecordedEvent> firstOfStream = rows.stream()
                .map(JournalRow::event)
                .filter(event -> event.version() == 1)
                .toList();
        List<RecordedEvent> firstOfLedger =
                firstOfStream.stream().filter(event -> event.seq() == 1).toList();
        try (PreparedStatement insert = connection.prepareStatement(MANY_WITH_NEW_STREAMS.formatted(table))) {
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
