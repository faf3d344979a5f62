package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
    void a_turn_that_is_lost_before_it_wrote_has_written_nothing_and_is_not_sure_of_it() {
        Database database = TestJournals.freshDatabase();
        Journal journal = TestJournals.journal(database);

        assertThatThrownBy(() -> journal.inTurn(ANTWERP, 0, 10, turn -> {
                    endTurns(database);
                    turn.append(List.of(Rows.row("antwerp", 1, "funds/a", 1)));
                    return true;
                }))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(TestJournals.journal(database).head(ANTWERP)).isEqualTo(Head.EMPTY);
    }

    @Test
    void what_was_done_in_a_turn_is_done_even_if_its_connection_is_lost_after() {
        Database database = TestJournals.freshDatabase();
        Journal journal = TestJournals.journal(database);

        assertThat(journal.<String>inTurn(ANTWERP, 0, 10, _ -> {
                    endTurns(database);
                    return "nothing to write";
                }))
                .isEqualTo("nothing to write");
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
