package org.missionpartnerships.eventsourcing.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Watermark;
import org.missionpartnerships.eventsourcing.consumption.WatermarkReader;
import org.missionpartnerships.eventsourcing.database.Transaction;

/**
 * The tables of one filling of a projection: the live one in the schema named after it, or another beside it.
 *
 * @param consumer whose watermarks belong to these tables
 * @param schema where they are
 */
record ProjectionTables(Projection projection, String consumer, String schema) {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final List<String> REMEMBERED =
            List.of("watermark", "consumed_offset", "parked", "quarantine", "passed_over");

    static ProjectionTables live(Projection projection) {
        String name = projection.name();
        if (!NAME.matcher(name).matches() || name.length() > 50) {
            throw new IllegalArgumentException(
                    "Projection \"%s\": expected lower-case words joined by underscores, at most 50 characters, such as city_history"
                            .formatted(name));
        }
        return new ProjectionTables(projection, name, name);
    }

    static ProjectionTables beside(Projection projection, String purpose) {
        String name = live(projection).schema();
        return new ProjectionTables(projection, name + "@" + purpose, name + "__" + purpose);
    }

    /** Changes when the tables' definition does. */
    String shape() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(projection.ddl().strip().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Keeps all appliers of these tables out until the transaction ends. */
    void freeze(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, consumer);
            lock.execute();
        }
    }

    java.util.Optional<String> presentShape(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT shape FROM es.projection WHERE projection = ?")) {
            query.setString(1, consumer);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? java.util.Optional.of(row.getString(1)) : java.util.Optional.empty();
            }
        }
    }

    void create(Connection connection) throws SQLException {
        execute(connection, "CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"");
        execute(connection, "SET LOCAL search_path TO \"" + schema + "\"");
        execute(connection, projection.ddl());
        Transaction.update(
                connection, "INSERT INTO es.projection (projection, shape) VALUES (?, ?)", consumer, shape());
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS \"" + schema + "\" CASCADE");
        for (String table : REMEMBERED) {
            Transaction.update(connection, "DELETE FROM es." + table + " WHERE consumer = ?", consumer);
        }
        Transaction.update(connection, "DELETE FROM es.projection WHERE projection = ?", consumer);
    }

    /** Starts in the incarnations that the live tables follow, so that what is void is not read again. */
    void followEpochsOf(Connection connection, ProjectionTables live) throws SQLException {
        Transaction.update(connection, """
                INSERT INTO es.watermark (consumer, source, ledger, epoch, applied_seq, recorded_at)
                SELECT ?, source, ledger, epoch, 0, to_timestamp(0) FROM es.watermark WHERE consumer = ? AND epoch > 1
                """, consumer, live.consumer);
    }

    /** Puts these tables in the place of the live ones, together with what is remembered about them. */
    void replace(Connection connection, ProjectionTables live) throws SQLException {
        String shape = shape();
        live.drop(connection);
        execute(connection, "ALTER SCHEMA \"" + schema + "\" RENAME TO \"" + live.schema + "\"");
        for (String table : REMEMBERED) {
            Transaction.update(
                    connection, "UPDATE es." + table + " SET consumer = ? WHERE consumer = ?", live.consumer, consumer);
        }
        Transaction.update(connection, "DELETE FROM es.projection WHERE projection = ?", consumer);
        Transaction.update(
                connection, "INSERT INTO es.projection (projection, shape) VALUES (?, ?)", live.consumer, shape);
    }

    Map<LedgerKey, Watermark> watermarks(Connection connection) throws SQLException {
        return WatermarkReader.watermarks(connection, consumer);
    }

    static void mayTakeLong(Connection connection) throws SQLException {
        execute(connection, """
                SET LOCAL statement_timeout = 0;
                SET LOCAL idle_in_transaction_session_timeout = 0;
                SET LOCAL transaction_timeout = 0;
                SET LOCAL lock_timeout = %d;
                """.formatted(LOCK_TIMEOUT.toMillis()));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
