package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.BURGOS;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.FUND;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.AppendConflict;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;

/** How often the journal is asked for a stream that a command begins. */
class BeginningsTest {

    private final Counting journal = new Counting(new InMemoryJournal("fund-service"));
    private final LedgerLanes lanes = instance(journal);

    @Test
    void nobody_looks_whether_the_name_of_a_new_stream_is_free() {
        assertThat(send(lanes, new Fund.Open("x"))).isInstanceOf(Handled.Recorded.class);
        assertThat(lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("y"), PLAIN.when(WriteCondition.absent())))
                .isEqualTo(new Handled.Stale<>(0, 1));

        assertThat(journal.lookedFor).isEmpty();
        assertThat(journal.conflicts).isEmpty();
    }

    @Test
    void a_name_found_taken_once_is_not_tried_again() {
        send(instance(journal), new Fund.Open("x"));

        for (int i = 0; i < 5; i++) {
            assertThat(send(lanes, new Fund.Open("y"))).isInstanceOf(Handled.Refused.class);
        }
        assertThat(journal.conflicts).containsExactly(AppendConflict.Kind.STREAM_NAME);
    }

    @Test
    void what_would_not_be_accepted_on_a_new_stream_is_decided_on_what_there_is() {
        send(instance(journal), new Fund.Open("x"));

        assertThat(lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("y"), PLAIN.when(WriteCondition.exactly(1))))
                .isInstanceOf(Handled.Refused.class);
        assertThat(send(lanes, new Fund.Deposit(5))).isInstanceOf(Handled.Recorded.class);
        assertThat(journal.lookedFor).isNotEmpty();
        assertThat(journal.conflicts).isEmpty();
    }

    private static final class Counting extends RelayedJournal {

        private final List<StreamId> lookedFor = new ArrayList<>();
        private final List<AppendConflict.Kind> conflicts = new ArrayList<>();

        private Counting(Journal real) {
            super(real);
        }

        @Override
        public Optional<Ledger> ledgerOf(StreamId stream) {
            lookedFor.add(stream);
            return super.ledgerOf(stream);
        }

        @Override
        public void append(List<JournalRow> rows) {
            try {
                super.append(rows);
            } catch (AppendConflict conflict) {
                conflicts.add(conflict.kind());
                throw conflict;
            }
        }
    }
}
