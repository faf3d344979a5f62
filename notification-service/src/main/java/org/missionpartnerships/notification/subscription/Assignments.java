package org.missionpartnerships.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.notification.feed.FeedEntry;
import org.missionpartnerships.notification.feed.FeedFilter;
import org.missionpartnerships.notification.subscription.webhook.Attempt;
import org.missionpartnerships.notification.subscription.webhook.SignatureScheme;
import org.missionpartnerships.notification.subscription.webhook.SigningKey;
import org.missionpartnerships.notification.subscription.webhook.SigningSecret;

/**
 * What the dispatcher reads and writes. Every outcome is written under the condition that the subscription still stands where
 * it did when the delivery began, so neither a former leader nor a slow answer takes back what came after.
 */
@Singleton
class Assignments {

    private final DataSource database;

    Assignments(DataSource database) {
        this.database = database;
    }

    /** What follows from a failed attempt. */
    sealed interface Consequence {

        record Retry(Instant at) implements Consequence {}

        record Disable(String reason) implements Consequence {}
    }

    Set<UUID> active() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM notification.subscription WHERE status = 'active'");
                ResultSet rows = select.executeQuery()) {
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** Empty if the subscription is not active, or gone. */
    Optional<Assignment> load(UUID subscription, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT sink, types, cities, missions, secret, previous_secret, previous_until, signing_key, public_key,
                               allowed_rate, course, position, delivery_id, failures, next_attempt_at
                          FROM notification.subscription JOIN notification.progress ON subscription_id = id
                         WHERE id = ? AND status = 'active'""")) {
            select.setObject(1, subscription);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Assignment(
                        subscription,
                        row.getString("sink"),
                        FeedFilter.of(texts(row, "types"), texts(row, "cities"), texts(row, "missions")),
                        schemes(row, now),
                        row.getObject("allowed_rate", Integer.class),
                        row.getLong("course"),
                        row.getLong("position"),
                        row.getObject("delivery_id", UUID.class),
                        row.getInt("failures"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()));
            }
        }
    }

    static List<SignatureScheme> schemes(ResultSet row, Instant now) throws SQLException {
        return schemes(
                row.getString("secret"),
                row.getString("previous_secret"),
                instant(row, "previous_until"),
                row.getBytes("signing_key"),
                row.getString("public_key"),
                now);
    }

    /** The ways in which a delivery is signed now: during a rotation with the secret before as well. */
    static List<SignatureScheme> schemes(
            String secret,
            @Nullable String previousSecret,
            @Nullable Instant previousUntil,
            byte[] signingKey,
            String publicKey,
            Instant now) {
        List<SignatureScheme> schemes = new ArrayList<>();
        schemes.add(SigningSecret.parse(secret));
        if (previousSecret != null && previousUntil != null && previousUntil.isAfter(now)) {
            schemes.add(SigningSecret.parse(previousSecret));
        }
        schemes.add(SigningKey.of(signingKey, publicKey));
        return schemes;
    }

    /** Nothing up to there was wanted. */
    void passOver(Assignment assignment, long upTo) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Transaction.update(
                    connection,
                    "UPDATE notification.progress SET position = ? WHERE subscription_id = ? AND course = ? AND position < ?",
                    upTo,
                    assignment.subscription(),
                    assignment.course(),
                    upTo);
        }
    }

    void delivered(Assignment assignment, FeedEntry entry, Attempt attempt) throws SQLException {
        Transaction.of(database, connection -> {
            if (locked(connection, assignment)) {
                log(connection, deliveryOf(assignment), assignment, entry, DeliveryStatus.DELIVERED, attempt);
                Transaction.update(
                        connection,
                        """
                        UPDATE notification.progress SET position = ?, delivery_id = NULL, failures = 0, next_attempt_at = ?
                         WHERE subscription_id = ? AND course = ? AND position < ?""",
                        entry.position(),
                        at(attempt.at()),
                        assignment.subscription(),
                        assignment.course(),
                        entry.position());
            }
            return null;
        });
    }

    void failed(Assignment assignment, FeedEntry entry, Attempt attempt, Consequence consequence) throws SQLException {
        Transaction.of(database, connection -> {
            if (locked(connection, assignment)) {
                UUID delivery = deliveryOf(assignment);
                switch (consequence) {
                    case Consequence.Retry(Instant next) -> {
                        log(connection, delivery, assignment, entry, DeliveryStatus.RETRYING, attempt);
                        moveToFailure(connection, assignment, entry, delivery, assignment.failures() + 1, next);
                    }
                    case Consequence.Disable(String reason) -> {
                        log(connection, delivery, assignment, entry, DeliveryStatus.FAILED, attempt);
                        if (moveToFailure(connection, assignment, entry, null, 0, attempt.at())) {
                            Transaction.update(connection, """
                                    UPDATE notification.subscription
                                       SET status = 'disabled', status_reason = ?, updated_at = ?, version = version + 1
                                     WHERE id = ? AND status = 'active'""", reason, at(attempt.at()), assignment.subscription());
                        }
                    }
                }
            }
            return null;
        });
    }

    private static boolean moveToFailure(
            Connection connection,
            Assignment assignment,
            FeedEntry entry,
            @Nullable UUID delivery,
            int failures,
            Instant next)
            throws SQLException {
        return Transaction.update(
                        connection,
                        """
                        UPDATE notification.progress
                           SET position = ?, delivery_id = CAST(? AS uuid), failures = ?, next_attempt_at = ?
                         WHERE subscription_id = ? AND course = ? AND failures = ? AND position < ?""",
                        entry.position() - 1,
                        delivery == null ? null : delivery.toString(),
                        failures,
                        at(next),
                        assignment.subscription(),
                        assignment.course(),
                        assignment.failures(),
                        entry.position())
                == 1;
    }

    /** The subscription's own row first, as everyone locks it first. False if it was deleted meanwhile. */
    private static boolean locked(Connection connection, Assignment assignment) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM notification.subscription WHERE id = ? FOR UPDATE")) {
            select.setObject(1, assignment.subscription());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static UUID deliveryOf(Assignment assignment) {
        return assignment.deliveryId() == null ? UuidCreator.getTimeOrderedEpoch() : assignment.deliveryId();
    }

    private static void log(
            Connection connection,
            UUID delivery,
            Assignment assignment,
            FeedEntry entry,
            DeliveryStatus status,
            Attempt attempt)
            throws SQLException {
        DeliveryLog.record(
                connection,
                new DeliveryLog.Line(
                        delivery,
                        assignment.subscription(),
                        DeliveryLog.EVENT,
                        entry.position(),
                        entry.eventId(),
                        entry.type() + ".v" + entry.typeVersion(),
                        status),
                attempt);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
