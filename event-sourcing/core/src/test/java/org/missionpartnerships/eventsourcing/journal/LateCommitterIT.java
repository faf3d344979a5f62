package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.testsupport.servers.Database;

/**
 * The gap test (F08): a writer that has written but not committed must hold up those behind it in its ledger, and nobody
 * else; and if it gives up, no hole stays.
 */
class LateCommitterIT {

    private static final Ledger BURGOS = new Ledger("burgos");
    private static final Ledger LINZ = new Ledger("linz");

    private Database database;
    private PostgresJournal journal;

    @BeforeEach
    void one_event_in_each_city() {
        database = TestJournals.freshDatabase();
        journal = TestJournals.journal(database);
        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1), Rows.row("linz", 1, "funds/l", 1)));
    }

    @Test
    void nobody_sees_a_later_number_before_a_late_commit() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection late = openWriter()) {
            EventInsert.insert(late, new Partitions(), List.of(Rows.row("burgos", 2, "funds/a", 2)));
            Future<Boolean> rival = threads.submit(() -> wins(Rows.row("burgos", 2, "funds/b", 1)));
            for (int seq = 2; seq <= 20; seq++) {
                journal.append(List.of(Rows.row("linz", seq, "funds/l", seq)));
                assertThat(journal.head(BURGOS).seq()).isEqualTo(1);
            }
            assertThat(rival.isDone()).isFalse();
            late.commit();

            assertThat(rival.get()).isFalse();
            assertThat(journal.readLedger(BURGOS, 0, 10))
                    .extracting(e -> e.stream().key())
                    .containsExactly("a", "a");
            assertThat(journal.head(LINZ).seq()).isEqualTo(20);
        }
    }

    @Test
    void a_rollback_leaves_no_hole() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection late = openWriter()) {
            EventInsert.insert(late, new Partitions(), List.of(Rows.row("burgos", 2, "funds/a", 2)));
            Future<Boolean> next = threads.submit(() -> wins(Rows.row("burgos", 2, "funds/b", 1)));
            late.rollback();

            assertThat(next.get()).isTrue();
            assertThat(journal.readLedger(BURGOS, 0, 10))
                    .extracting(e -> e.seq())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void a_writer_that_dies_leaves_no_hole_and_holds_nobody_up() throws Exception {
        Connection dead = openWriter();
        EventInsert.insert(dead, new Partitions(), List.of(Rows.row("burgos", 2, "funds/a", 2)));
        dead.abort(Runnable::run);

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> wins(Rows.row("burgos", 2, "funds/b", 1)));
        assertThat(journal.head(BURGOS).seq()).isEqualTo(2);
    }

    private Connection openWriter() throws Exception {
        Connection connection = database.service().dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private boolean wins(JournalRow row) {
        try {
            journal.append(List.of(row));
            return true;
        } catch (AppendConflict lost) {
            return false;
        }
    }
}
