package org.missionpartnerships.eventsourcing.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Being the only one, among all instances of a service, who does something: an advisory lock of PostgreSQL on a connection
 * of its own. A term ends with its connection, and the next one takes a new connection, so locks never stack.
 *
 * <p>A process that was stopped may believe in its term after another began one. What must not happen then has to be
 * fenced by the database, in the write itself.
 */
public final class Leadership implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final String name;
    private final Connection connection;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean held = true;

    private Leadership(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /**
     * Begins a term, unless someone else has one.
     *
     * @param dedicated opens a new connection on every call; a pool would hand locks on to strangers
     * @param name of what is led, unique in the database
     */
    public static Optional<Leadership> tryAcquire(DataSource dedicated, String name) throws SQLException {
        Connection connection = dedicated.getConnection();
        boolean acquired = false;
        try {
            acquired = lock(connection, name);
        } finally {
            if (!acquired) {
                connection.close();
            }
        }
        if (!acquired) {
            return Optional.empty();
        }
        var term = new Leadership(name, connection);
        Thread.ofVirtual().name("leadership " + name).start(term::keepAlive);
        return Optional.of(term);
    }

    /** False once the connection that carries the lock was found dead, or the term was closed. */
    public boolean held() {
        return held;
    }

    @Override
    public void close() {
        held = false;
        closed.countDown();
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection of leadership {} was dead already", name, e);
        }
    }

    private void keepAlive() {
        try {
            while (!closed.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                try (Statement heartbeat = connection.createStatement()) {
                    heartbeat.setQueryTimeout(5);
                    heartbeat.execute("SELECT 1");
                }
            }
        } catch (SQLException e) {
            if (held) {
                LOG.warn("Leadership {} is lost: its connection does not answer", name, e);
            }
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            query.setString(1, "leader of " + name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
