package org.missionpartnerships.testsupport.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18 with default durability, reached at an address of this machine: the embedded one listens on the loopback
 * interface only, the one in a container at whatever address its engine gives it.
 */
public sealed interface PostgresServer extends AutoCloseable permits EmbeddedPostgres, ContainerPostgres {

    /** The one server of this JVM, started at first use and gone with the JVM. */
    static PostgresServer shared() {
        return switch (ServerKind.chosen()) {
            case EMBEDDED -> EmbeddedPostgres.shared();
            case CONTAINERS -> ContainerPostgres.shared();
        };
    }

    /** A server whose data stay in {@code home} when it stops; port 0 takes a free one. It ends with this JVM. */
    static EmbeddedPostgres at(Path home, int port) {
        return EmbeddedPostgres.at(home, port);
    }

    String host();

    int port();

    /** The password of every role of this server. */
    String secret();

    @Override
    void close();

    /** The superuser's way into the database {@code postgres}. */
    default Login superuser() {
        return new Login("jdbc:postgresql://" + host() + ":" + port() + "/postgres", "postgres", secret());
    }

    /** A new, empty database that no other test sees. */
    default Database freshDatabase() {
        return database("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    /** The database of this name, created with its two roles when it does not exist yet. */
    default Database database(String name) {
        if (!Pattern.matches("[a-z][a-z0-9_]{0,40}", name)) {
            throw new IllegalArgumentException(
                    "A database name is a lower-case letter followed by letters, digits and _;" + " not: " + name);
        }
        Database database = Database.of(host(), port(), name, secret());
        Login superuser = superuser();
        try (Connection connection =
                        DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            for (Login login : new Login[] {database.owner(), database.service()}) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
                    statement.execute("CREATE ROLE " + login.user() + " LOGIN PASSWORD '" + secret() + "'");
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute(
                        "CREATE DATABASE " + name + " OWNER " + database.owner().user());
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, CREATE, TEMPORARY ON DATABASE " + name + " TO "
                    + database.service().user());
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
