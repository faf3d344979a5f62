package org.missionpartnerships.notification.subscription;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.notification.subscription.webhook.Attempt;

/** What was sent to whom, and how each attempt went. */
@Singleton
class DeliveryLog {

    static final String EVENT = "event";
    static final String PING = "ping";
    static final String REDELIVERY = "redelivery";

    private static final String SELECT = """
            SELECT d.id, d.kind, d.position, d.event_id, d.event_type, d.status, d.created_at,
                   a.number, a.at, a.http_status, a.latency_ms, a.problem
              FROM (%s) d JOIN notification.attempt a ON a.delivery_id = d.id
             ORDER BY d.id DESC, a.number""";

    private final DataSource database;

    DeliveryLog(DataSource database) {
        this.database = database;
    }

    /**
     * A delivery as it stands after its latest attempt.
     *
     * @param position null for a ping
     */
    record Line(
            UUID delivery,
            UUID subscription,
            String kind,
            @Nullable Long position,
            UUID eventId,
            String eventType,
            DeliveryStatus status) {}

    static void record(Connection connection, Line line, Attempt attempt) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO notification.delivery
                       (id, subscription_id, kind, position, event_id, event_type, status, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET status = excluded.status""")) {
            upsert.setObject(1, line.delivery());
            upsert.setObject(2, line.subscription());
            upsert.setString(3, line.kind());
            upsert.setObject(4, line.position(), java.sql.Types.BIGINT);
            upsert.setObject(5, line.eventId());
            upsert.setString(6, line.eventType());
            upsert.setString(7, line.status().text());
            upsert.setObject(8, Assignments.at(attempt.at()));
            upsert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO notification.attempt (delivery_id, number, at, http_status, latency_ms, problem)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM notification.attempt WHERE delivery_id = ?""")) {
            insert.setObject(1, line.delivery());
            insert.setObject(2, Assignments.at(attempt.at()));
            insert.setObject(3, attempt.status(), java.sql.Types.INTEGER);
            insert.setLong(4, attempt.latency().toMillis());
            insert.setString(5, attempt.problem());
            insert.setObject(6, line.delivery());
            insert.executeUpdate();
        }
    }

    void record(Line line, Attempt attempt) throws SQLException {
        Transaction.of(database, connection -> {
            record(connection, line, attempt);
            return null;
        });
    }

    /** Latest first, after the one given. */
    List<DeliveryView> page(UUID subscription, @Nullable DeliveryStatus status, @Nullable UUID before, int limit)
            throws SQLException {
        String chosen = "SELECT * FROM notification.delivery WHERE subscription_id = ?"
                + (status == null ? "" : " AND status = ?")
                + (before == null ? "" : " AND id < ?")
                + " ORDER BY id DESC LIMIT ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT.formatted(chosen))) {
            int parameter = 0;
            select.setObject(++parameter, subscription);
            if (status != null) {
                select.setString(++parameter, status.text());
            }
            if (before != null) {
                select.setObject(++parameter, before);
            }
            select.setInt(++parameter, limit);
            return read(select);
        }
    }

    Optional<DeliveryView> find(UUID subscription, UUID delivery) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        SELECT.formatted("SELECT * FROM notification.delivery WHERE subscription_id = ? AND id = ?"))) {
            select.setObject(1, subscription);
            select.setObject(2, delivery);
            return read(select).stream().findFirst();
        }
    }

    /** @return how many were too old to be kept */
    int forgetBefore(Instant oldest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Transaction.update(connection, """
                    DELETE FROM notification.delivery WHERE id IN
                      (SELECT id FROM notification.delivery WHERE created_at < ? AND status <> 'retrying' LIMIT 10000)""", Assignments.at(oldest));
        }
    }

    private static List<DeliveryView> read(PreparedStatement select) throws SQLException {
        Map<UUID, DeliveryView> found = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject("id", UUID.class);
                DeliveryView delivery = found.get(id);
                if (delivery == null) {
                    delivery = new DeliveryView(
                            id,
                            row.getString("kind"),
                            row.getObject("position", Long.class),
                            row.getObject("event_id", UUID.class),
                            row.getString("event_type"),
                            row.getString("status"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            new ArrayList<>());
                    found.put(id, delivery);
                }
                delivery.attempts()
                        .add(new DeliveryView.AttemptView(
                                row.getInt("number"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getObject("http_status", Integer.class),
                                row.getLong("latency_ms"),
                                row.getString("problem")));
            }
        }
        return List.copyOf(found.values());
    }
}
