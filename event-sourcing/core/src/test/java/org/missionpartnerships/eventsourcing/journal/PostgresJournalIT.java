package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.testsupport.servers.Database;

class PostgresJournalIT extends JournalConformance {

    private static final Ledger ANTWERP = new Ledger("antwerp");

    @Override
    Journal emptyJournal() {
        return TestJournals.journal(TestJournals.freshDatabase());
    }

    @Test
    void what_became_of_the_work_is_known_even_if_its_turn_was_lost_meanwhile() {
        Database database = TestJournals.freshDatabase();

        assertThat(TestJournals.journal(database).<String>inTurn(ANTWERP, () -> {
                    endTurns(database);
                    return "recorded";
                }))
                .isEqualTo("recorded");
        assertThatThrownBy(() -> TestJournals.journal(database).inTurn(ANTWERP, () -> {
                    endTurns(database);
                    throw new OutcomeUnknown(new SQLException("connection reset", "08006"));
                }))
                .isInstanceOf(OutcomeUnknown.class);
    }

    /** Ends the connections that hold a turn, as a database does that crashes or is switched over. */
    private static void endTurns(Database database) {
        try (Connection connection = database.service().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery("""
                        SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_locks
                         WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""")) {
            assertThat(ended.next()).isTrue();
            assertThat(ended.getInt(1)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
