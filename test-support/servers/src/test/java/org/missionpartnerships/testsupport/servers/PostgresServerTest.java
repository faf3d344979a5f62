package org.missionpartnerships.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void commits_are_durable_as_in_production() throws SQLException {
        Login superuser = PostgresServer.shared().superuser();

        assertThat(ask(superuser, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(superuser, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(superuser, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(superuser, "SHOW server_version")).startsWith("18");
    }

    @Test
    void the_service_role_does_only_what_the_owner_grants() throws SQLException {
        Database database = PostgresServer.shared().freshDatabase();
        tell(database.owner(), "CREATE TABLE event (payload text)");
        assertThatThrownBy(() -> tell(database.service(), "INSERT INTO event VALUES ('a')"))
                .hasMessageContaining("permission denied");

        tell(database.owner(), "GRANT SELECT, INSERT ON event TO " + database.serviceRole());
        tell(database.service(), "INSERT INTO event VALUES ('a')");
        assertThat(ask(database.service(), "SELECT payload FROM event")).isEqualTo("a");
        assertThatThrownBy(() -> tell(database.service(), "DELETE FROM event"))
                .hasMessageContaining("permission denied");
        tell(database.service(), "CREATE SCHEMA overview");
    }

    @Test
    void nobody_gets_in_without_the_secret() {
        Database database = PostgresServer.shared().freshDatabase();
        var stranger = new Login(database.url(), database.owner().user(), "guess");
        assertThatThrownBy(() -> ask(stranger, "SELECT 1")).hasMessageContaining("password authentication failed");
    }

    @Test
    void what_was_committed_survives_sigkill_and_a_copy_is_what_it_was_when_copied(@TempDir Path directory)
            throws SQLException {
        try (EmbeddedPostgres server = PostgresServer.at(directory.resolve("one"), 0)) {
            Database database = server.database("mission");
            tell(database.owner(), "CREATE TABLE event (id int)");
            tell(database.owner(), "INSERT INTO event VALUES (1)");
            long before = server.pid();

            server.kill9();
            assertThat(server.running()).isFalse();
            server.copyDataTo(directory.resolve("copy"));
            server.start();
            assertThat(server.pid()).isNotEqualTo(before);
            tell(database.owner(), "INSERT INTO event VALUES (2)");
            assertThat(ask(database.owner(), "SELECT count(*) FROM event")).isEqualTo("2");
            assertThat(server.database("mission")).isEqualTo(database);

            try (EmbeddedPostgres copy = PostgresServer.at(directory.resolve("copy"), 0)) {
                assertThat(ask(copy.database("mission").owner(), "SELECT count(*) FROM event"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void a_taken_port_is_named(@TempDir Path directory) {
        int taken = PostgresServer.shared().port();
        assertThatThrownBy(() -> PostgresServer.at(directory, taken))
                .hasMessage("PostgreSQL needs port " + taken + ", but another process listens there");
    }

    private static String ask(Login login, String query) throws SQLException {
        try (var connection = login.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(Login login, String statement) throws SQLException {
        try (var connection = login.dataSource().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
