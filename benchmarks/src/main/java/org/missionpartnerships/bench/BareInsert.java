package org.missionpartnerships.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.missionpartnerships.testsupport.servers.Database;

/**
 * The yardstick: the same rows by a prepared INSERT through JDBC into a plain table with one index, its primary key. No
 * order, no check, no idempotency: what the database itself can do with one row per statement.
 */
final class BareInsert {

    private static final String INSERT = "INSERT INTO bare.event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final AtomicLong rounds = new AtomicLong();

    BareInsert(Database database) throws SQLException {
        this.database = database;
        try (Connection connection = database.service().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bare");
            statement.execute("""
                    CREATE TABLE bare.event (ledger text COLLATE "C", seq bigint, stream text COLLATE "C", version bigint, event_id uuid,
                      type text COLLATE "C", type_version int, recorded_at timestamptz, correlation_id text, causation_id text,
                      traceparent text, actor text, payload bytea NOT NULL, PRIMARY KEY (ledger, seq))
                    """);
        }
    }

    /** @param perTransaction rows that go in one transaction; more than one are sent as a JDBC batch */
    Load.Client client(int number, int perTransaction) {
        try {
            Connection connection = database.service().dataSource().getConnection();
            connection.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(1);
            connection.setAutoCommit(perTransaction == 1);
            PreparedStatement insert = connection.prepareStatement(INSERT);
            String ledger = "city-%d-%d".formatted(number, rounds.incrementAndGet());
            return new Load.Client() {
                private long seq;

                @Override
                public void once() throws SQLException {
                    for (int i = 0; i < perTransaction; i++) {
                        bind(insert, ledger, ++seq);
                        if (perTransaction > 1) {
                            insert.addBatch();
                        } else {
                            insert.executeUpdate();
                        }
                    }
                    if (perTransaction > 1) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement insert, String ledger, long seq) throws SQLException {
        insert.setString(1, ledger);
        insert.setLong(2, seq);
        insert.setString(3, "readings/r-" + seq % 2_000);
        insert.setLong(4, seq);
        insert.setObject(5, UUID.randomUUID());
        insert.setString(6, Readings.TYPE_NAME.name());
        insert.setInt(7, Readings.TYPE_NAME.version());
        insert.setObject(8, OffsetDateTime.now());
        insert.setString(9, Appends.METADATA.correlationId());
        insert.setString(10, Appends.METADATA.causationId());
        insert.setString(11, Appends.METADATA.traceparent());
        insert.setString(12, Appends.METADATA.actor());
        insert.setBytes(13, Appends.PAYLOAD);
    }
}
