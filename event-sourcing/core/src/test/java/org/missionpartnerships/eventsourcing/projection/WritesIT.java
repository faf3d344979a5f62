package org.missionpartnerships.eventsourcing.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.journal.TestJournals;

/** On a connection that makes one statement of many rows, as the services' are. */
class WritesIT {

    private static final String ADD = "INSERT INTO visit (id, city, on_day) VALUES (?, ?, ?)";
    private static final String PUT = ADD + """
             ON CONFLICT (id) DO UPDATE SET city = coalesce(excluded.city, visit.city), on_day = excluded.on_day""";

    private Connection connection;

    @BeforeEach
    void a_table() throws SQLException {
        connection =
                TestJournals.pool(TestJournals.freshDatabase().service(), 1).getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE visit (id int PRIMARY KEY, city text, on_day date)");
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void rows_go_in_together_with_what_is_not_known_in_some() throws SQLException {
        try (var writes = new Writes(connection)) {
            writes.add(ADD, 1, "burgos", null);
            writes.add(ADD, 2, null, LocalDate.of(2021, 5, 1));
            writes.add(ADD, 3, "linz", LocalDate.of(2022, 1, 31));
            assertThat(visits()).isEmpty();
            writes.flush();
        }
        assertThat(visits()).containsExactly("1 burgos null", "2 null 2021-05-01", "3 linz 2022-01-31");
    }

    @Test
    void a_row_that_is_put_twice_in_a_batch_is_what_was_put_last() throws SQLException {
        try (var writes = new Writes(connection)) {
            writes.put(1, PUT, 1, "burgos", null);
            writes.put(1, PUT, 2, "linz", null);
            writes.put(1, PUT, 1, null, LocalDate.of(2023, 7, 1));
            writes.put(1, PUT, 1, null, LocalDate.of(2024, 3, 1));
            writes.flush();
        }
        assertThat(visits()).containsExactly("1 burgos 2024-03-01", "2 linz null");
    }

    @Test
    void what_is_read_or_changed_sees_what_was_added_before() throws SQLException {
        try (var writes = new Writes(connection)) {
            writes.add(ADD, 1, "burgos", null);
            assertThat(writes.<String>first(row -> row.getString(1), "SELECT city FROM visit WHERE id = ?", 1))
                    .isEqualTo("burgos");
            writes.put(1, PUT, 2, "linz", null);
            assertThat(writes.change("UPDATE visit SET city = ?", "antwerp")).isEqualTo(2);
            writes.put(1, PUT, 2, "warsaw", null);
            writes.flush();
        }
        assertThat(visits()).containsExactly("1 antwerp null", "2 warsaw null");
    }

    private List<String> visits() throws SQLException {
        List<String> visits = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, city, on_day FROM visit ORDER BY id")) {
            while (rows.next()) {
                visits.add(rows.getInt(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
        }
        return visits;
    }
}
