package org.missionpartnerships.eventsourcing.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.database.Transaction;

/** How far publication has come, in PostgreSQL. Whatever a leader writes carries its fence and is void without it. */
final class PublicationStore {

    private final String topic;
    private final DataSource database;

    PublicationStore(String topic, DataSource database) {
        this.topic = topic;
        this.database = database;
    }

    /** The topic as read up to these offsets agreed with the recorded progress. */
    record Checkpoint(String topicId, Map<Integer, Long> offsets) {}

    /** Begins a term in the database: from now on no earlier leader can write. */
    long mint(Connection connection, String holder) throws SQLException {
        try (PreparedStatement mint = connection.prepareStatement("""
                INSERT INTO es.publisher_lease AS lease (topic, epoch, holder, taken_at) VALUES (?, 1, ?, now())
                ON CONFLICT (topic) DO UPDATE SET epoch = lease.epoch + 1, holder = excluded.holder, taken_at = now()
                RETURNING epoch
                """)) {
            mint.setString(1, topic);
            mint.setString(2, holder);
            try (ResultSet row = mint.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Map<Ledger, Long> progress() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT ledger, published_seq FROM es.publication WHERE topic = ?")) {
            query.setString(1, topic);
            try (ResultSet rows = query.executeQuery()) {
                Map<Ledger, Long> progress = new HashMap<>();
                while (rows.next()) {
                    progress.put(new Ledger(rows.getString(1)), rows.getLong(2));
                }
                return progress;
            }
        }
    }

    Optional<Checkpoint> checkpoint() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT partition, topic_id, next_offset FROM es.publication_checkpoint WHERE topic = ?")) {
            query.setString(1, topic);
            try (ResultSet rows = query.executeQuery()) {
                Map<Integer, Long> offsets = new HashMap<>();
                @Nullable String topicId = null;
                while (rows.next()) {
                    topicId = rows.getString(2);
                    offsets.put(rows.getInt(1), rows.getLong(3));
                }
                return topicId == null ? Optional.empty() : Optional.of(new Checkpoint(topicId, offsets));
            }
        }
    }

    /**
     * Records progress, in one round trip.
     *
     * @param lower whether progress may go back, as it must when the topic was lost
     * @return false, and nothing is written, if another leader has begun a term
     */
    boolean advance(
            Connection connection,
            long fence,
            Map<Ledger, Long> progress,
            String topicId,
            Map<Integer, Long> offsets,
            boolean lower)
            throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement("""
                WITH leader AS MATERIALIZED (
                    SELECT 1 FROM es.publisher_lease WHERE topic = ? AND epoch = ? FOR SHARE
                ), progress AS (
                    INSERT INTO es.publication AS p (topic, ledger, published_seq)
                    SELECT ?, u.ledger, u.seq
                      FROM leader, (SELECT unnest(?::text[]) AS ledger, unnest(?::bigint[]) AS seq) u ORDER BY u.ledger
                    ON CONFLICT (topic, ledger) DO UPDATE SET published_seq = excluded.published_seq
                     WHERE p.published_seq < excluded.published_seq OR ?
                ), checkpoint AS (
                    INSERT INTO es.publication_checkpoint AS c (topic, partition, topic_id, next_offset)
                    SELECT ?, u.partition, ?, u.next
                      FROM leader, (SELECT unnest(?::int[]) AS partition, unnest(?::bigint[]) AS next) u ORDER BY u.partition
                    ON CONFLICT (topic, partition)
                    DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset
                )
                SELECT count(*) FROM leader
                """)) {
            List<Ledger> ledgers = List.copyOf(progress.keySet());
            List<Integer> partitions = List.copyOf(offsets.keySet());
            advance.setString(1, topic);
            advance.setLong(2, fence);
            advance.setString(3, topic);
            advance.setArray(
                    4,
                    connection.createArrayOf(
                            "text", ledgers.stream().map(Ledger::name).toArray()));
            advance.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", ledgers.stream().map(progress::get).toArray()));
            advance.setBoolean(6, lower);
            advance.setString(7, topic);
            advance.setString(8, topicId);
            advance.setArray(9, connection.createArrayOf("int", partitions.toArray()));
            advance.setArray(
                    10,
                    connection.createArrayOf(
                            "bigint", partitions.stream().map(offsets::get).toArray()));
            try (ResultSet row = advance.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    /** Records why nothing is published; null when there is no reason any more. */
    void refuse(long fence, @Nullable String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE es.publisher_lease SET refusal = ? WHERE topic = ? AND epoch = ?")) {
            update.setString(1, reason);
            update.setString(2, topic);
            update.setLong(3, fence);
            update.executeUpdate();
        }
    }

    Optional<String> refusal() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT refusal FROM es.publisher_lease WHERE topic = ?")) {
            query.setString(1, topic);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    void requestAgain(Collection<Ledger> ledgers) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO es.republication (topic, ledger) SELECT ?, unnest(?::text[])
                        ON CONFLICT DO NOTHING
                        """)) {
            insert.setString(1, topic);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ledgers.stream().map(Ledger::name).toArray()));
            insert.executeUpdate();
        }
    }

    List<Ledger> requestedAgain() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT ledger FROM es.republication WHERE topic = ?")) {
            query.setString(1, topic);
            try (ResultSet rows = query.executeQuery()) {
                List<Ledger> ledgers = new ArrayList<>();
                while (rows.next()) {
                    ledgers.add(new Ledger(rows.getString(1)));
                }
                return ledgers;
            }
        }
    }

    void publishedAgain(Ledger ledger) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Transaction.update(
                    connection, "DELETE FROM es.republication WHERE topic = ? AND ledger = ?", topic, ledger.name());
        }
    }

    /** Declares an incarnation of the journal; never an earlier one. */
    void raiseEpoch(int to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Transaction.update(connection, "UPDATE es.journal SET epoch = ? WHERE epoch < ?", to, to);
        }
    }
}
