package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.Login;

/** Nothing recorded is ever changed: by privilege for the service, by trigger even for the owner of the tables. */
class AppendOnlyIT {

    private static Database database;

    @BeforeAll
    static void record_something() {
        database = TestJournals.freshDatabase();
        TestJournals.journal(database).append(List.of(Rows.row("burgos", 1, "funds/a", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE es.event SET payload = ''",
                "DELETE FROM es.event",
                "TRUNCATE es.event",
                "UPDATE es.stream SET ledger = 'linz'",
                "DELETE FROM es.stream",
                "TRUNCATE es.stream",
                "DELETE FROM es.ledger",
                "TRUNCATE es.ledger",
                "TRUNCATE es.event_0"
            })
    void history_cannot_be_changed(String statement) {
        assertThatThrownBy(() -> execute(database.service(), statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.owner(), statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThat(TestJournals.journal(database).heads()).hasSize(1);
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = login.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
