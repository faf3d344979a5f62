package org.missionpartnerships.notification.subscription;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.notification.subscription.webhook.Handshake.Rate;
import org.missionpartnerships.notification.subscription.webhook.SignatureScheme;

/**
 * Which receivers have agreed. What one said is written only while it is still asked with the same key, so that an answer that
 * comes late does not agree for an address that was changed meanwhile.
 */
@Singleton
class AgreementTable {

    private final DataSource database;

    AgreementTable(DataSource database) {
        this.database = database;
    }

    /** A receiver to be asked. */
    record Asked(
            UUID subscription,
            String sink,
            String key,
            List<SignatureScheme> schemes,
            int failures,
            Instant nextAttemptAt) {}

    Set<UUID> pending() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM notification.subscription WHERE status = 'pending'");
                ResultSet rows = select.executeQuery()) {
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    /** Empty if the receiver need not be asked. */
    Optional<Asked> load(UUID subscription, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT sink, agreement_key, secret, previous_secret, previous_until, signing_key, public_key,
                               failures, next_attempt_at
                          FROM notification.subscription JOIN notification.progress ON subscription_id = id
                         WHERE id = ? AND status = 'pending'""")) {
            select.setObject(1, subscription);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Asked(
                        subscription,
                        row.getString("sink"),
                        row.getString("agreement_key"),
                        Assignments.schemes(row, now),
                        row.getInt("failures"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()));
            }
        }
    }

    void agreed(Asked asked, String by, Rate rate, Instant now) throws SQLException {
        Transaction.of(database, connection -> {
            if (stillAsked(connection, asked)) {
                write(connection, asked.subscription(), Subscription.ACTIVE, by, perMinute(rate), now);
            }
            return null;
        });
    }

    void notYet(Asked asked, String reason, Instant next) throws SQLException {
        Transaction.of(database, connection -> {
            if (stillAsked(connection, asked)) {
                Transaction.update(
                        connection,
                        "UPDATE notification.subscription SET status_reason = ? WHERE id = ?",
                        reason,
                        asked.subscription());
                Transaction.update(
                        connection,
                        "UPDATE notification.progress SET failures = ?, next_attempt_at = ? WHERE subscription_id = ?",
                        asked.failures() + 1,
                        Assignments.at(next),
                        asked.subscription());
            }
            return null;
        });
    }

    void givenUp(Asked asked, String reason, Instant now) throws SQLException {
        Transaction.of(database, connection -> {
            if (stillAsked(connection, asked)) {
                Transaction.update(connection, """
                        UPDATE notification.subscription
                           SET status = 'disabled', status_reason = ?, updated_at = ?, version = version + 1
                         WHERE id = ?""", reason, Assignments.at(now), asked.subscription());
                Transaction.update(
                        connection,
                        "UPDATE notification.progress SET failures = 0 WHERE subscription_id = ?",
                        asked.subscription());
            }
            return null;
        });
    }

    /**
     * The receiver itself agrees, with the key that it was sent. A subscription that its owner has paused stays so; one that
     * was given up because the receiver had not agreed goes on.
     *
     * @param named the rate that the receiver named; null if none, so one that agreed before keeps what it had
     * @param otherwise the rate if it has named none at all
     * @return false if nobody was asked with this key
     */
    boolean calledBack(UUID subscription, String key, @Nullable Rate named, Rate otherwise, Instant now)
            throws SQLException {
        return Transaction.of(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT agreement_key, status, agreed_at FROM notification.subscription WHERE id = ? FOR UPDATE")) {
                select.setObject(1, subscription);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || !same(row.getString("agreement_key"), key)) {
                        return false;
                    }
                    String status = row.getString("status");
                    if (row.getObject("agreed_at") == null) {
                        write(
                                connection,
                                subscription,
                                status.equals(Subscription.PAUSED) ? status : Subscription.ACTIVE,
                                "callback",
                                perMinute(named == null ? otherwise : named),
                                now);
                    } else if (named != null) {
                        Transaction.update(connection, """
                                UPDATE notification.subscription
                                   SET allowed_rate = CAST(? AS integer), updated_at = ?, version = version + 1
                                 WHERE id = ?""", perMinute(named), Assignments.at(now), subscription);
                    }
                    return true;
                }
            }
        });
    }

    private static void write(
            Connection connection, UUID subscription, String status, String by, @Nullable Integer rate, Instant now)
            throws SQLException {
        Transaction.update(connection, """
                UPDATE notification.subscription
                   SET status = ?, status_reason = NULL, agreed_at = ?, agreed_by = ?, allowed_rate = CAST(? AS integer),
                       updated_at = ?, version = version + 1
                 WHERE id = ?""", status, Assignments.at(now), by, rate, Assignments.at(now), subscription);
        Transaction.update(connection, """
                UPDATE notification.progress SET course = course + 1, delivery_id = NULL, failures = 0, next_attempt_at = ?
                 WHERE subscription_id = ?""", Assignments.at(now), subscription);
    }

    private static boolean stillAsked(Connection connection, Asked asked) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT 1 FROM notification.subscription WHERE id = ? AND status = 'pending' AND agreement_key = ?
                   FOR UPDATE""")) {
            select.setObject(1, asked.subscription());
            select.setString(2, asked.key());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Integer perMinute(Rate rate) {
        return switch (rate) {
            case Rate.Unlimited _ -> null;
            case Rate.PerMinute(int calls) -> calls;
        };
    }
}
