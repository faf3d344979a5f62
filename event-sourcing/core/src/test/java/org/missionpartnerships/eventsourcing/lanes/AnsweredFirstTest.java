package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;

/** A database that is lost between an append and the reading that confirms a refusal of the same batch. */
class AnsweredFirstTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void what_was_recorded_is_not_called_unavailable_because_a_refusal_could_not_be_confirmed() throws Exception {
        var journal = new LostAfterAppend(new InMemoryJournal("fund-service"));
        LedgerLanes lanes = instance(journal);
        for (String city : List.of("antwerp", "burgos", "linz")) {
            send(lanes, city, new Fund.Open("x"));
        }
        journal.holdNextAppend();
        Call<?> first = call(lanes, "antwerp", new Fund.Deposit(1));
        assertThat(journal.held.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Call<?> recorded = call(lanes, "burgos", new Fund.Deposit(1));
        Call<?> refused = call(lanes, "linz", new Fund.Withdraw(1));
        Awaitility.await().atMost(DEADLINE).until(() -> recorded.waits() && refused.waits());
        journal.lost = true;
        journal.goOn.countDown();

        assertThat(first.answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Handled.Recorded.class);
        assertThat(recorded.answer.get(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(Handled.Recorded.class);
        assertThatThrownBy(refused.answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(JournalUnavailable.class);
        assertThat(journal.batches.getLast()).isEqualTo(1);
    }

    private record Call<T>(Thread caller, CompletableFuture<T> answer) {

        boolean waits() {
            return caller.getState() == Thread.State.WAITING;
        }
    }

    private static Call<Handled<Fund.State, Fund.Rejection>> call(
            LedgerLanes lanes, String city, Fund.Command command) {
        var answer = new CompletableFuture<Handled<Fund.State, Fund.Rejection>>();
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                answer.complete(send(lanes, city, command));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return new Call<>(caller, answer);
    }

    private static Handled<Fund.State, Fund.Rejection> send(LedgerLanes lanes, String city, Fund.Command command) {
        return lanes.handle(Fund.TYPE, new Ledger(city), Fund.TYPE.stream(city), command, PLAIN);
    }

    /** Holds one append until it is told to go on; reads fail once the database is lost. */
    private static final class LostAfterAppend extends RelayedJournal {

        final CountDownLatch held = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final List<Integer> batches = new CopyOnWriteArrayList<>();
        volatile boolean lost;
        private volatile boolean holding;

        LostAfterAppend(Journal real) {
            super(real);
        }

        void holdNextAppend() {
            holding = true;
        }

        @Override
        public void append(List<JournalRow> rows) {
            if (holding) {
                holding = false;
                held.countDown();
                try {
                    if (!goOn.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                        throw new IllegalStateException("Nobody let the append go on");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            super.append(rows);
            batches.add(rows.size());
        }

        @Override
        public List<RecordedEvent> readLedger(Ledger ledger, long afterSeq, int limit) {
            if (lost) {
                throw new JournalUnavailable("refused", new SQLException("connection refused", "08001"));
            }
            return super.readLedger(ledger, afterSeq, limit);
        }
    }
}
