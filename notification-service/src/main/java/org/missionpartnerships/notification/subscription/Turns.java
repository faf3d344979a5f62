package org.missionpartnerships.notification.subscription;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Spaces what goes to one receiver evenly, whichever instance sends it and for whatever reason, so that no more comes in a
 * minute than the receiver agreed to.
 */
@Singleton
class Turns {

    private static final double MINUTE = Duration.ofMinutes(1).toSeconds();

    private final DataSource database;

    Turns(DataSource database) {
        this.database = database;
    }

    /**
     * @param taken false if the next turn would come too late; then nothing was taken
     * @param delay until the turn comes
     */
    record Turn(boolean taken, Duration delay) {}

    /** Takes the next turn, if it comes within {@code atMost}; whoever has taken one waits for it and sends once. */
    Turn take(UUID subscription, int perMinute, Duration atMost) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE notification.progress
                           SET next_turn = CASE WHEN next_turn <= now() + make_interval(secs => ?)
                                                THEN greatest(next_turn, now()) + make_interval(secs => ?)
                                                ELSE next_turn END
                         WHERE subscription_id = ?
                        RETURNING new.next_turn > old.next_turn,
                                  extract(epoch FROM greatest(old.next_turn, now()) - now())""")) {
            update.setDouble(1, atMost.toMillis() / 1e3);
            update.setDouble(2, MINUTE / perMinute);
            update.setObject(3, subscription);
            try (ResultSet row = update.executeQuery()) {
                // without a row the subscription is gone, and whoever would send to it finds that out
                return row.next()
                        ? new Turn(row.getBoolean(1), Duration.ofNanos((long) (row.getDouble(2) * 1e9)))
                        : new Turn(true, Duration.ZERO);
            }
        }
    }
}
