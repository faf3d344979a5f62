package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.BURGOS;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.assertDense;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.balance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.Turn;

/** Two instances that keep meeting in one ledger. */
class TakingTurnsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final int LATECOMERS = 10;

    @Test
    void whoever_comes_while_a_turn_is_waited_for_takes_part_in_it() throws InterruptedException {
        var real = new InMemoryJournal("fund-service");
        LedgerLanes others = instance(real);
        send(others, new Fund.Open("x"));
        var turns = new WaitingForTurns(real);
        LedgerLanes ours = instance(turns);

        List<Thread> callers = new ArrayList<>();
        Awaitility.await().atMost(DEADLINE).until(() -> {
            // each meets the other in the ledger's next place, until they take turns
            send(others, new Fund.Deposit(1));
            Thread caller = depositing(ours);
            callers.add(caller);
            while (caller.isAlive() && !turns.isWaitedFor()) {
                Thread.yield();
            }
            return turns.isWaitedFor();
        });
        int first = callers.size();
        for (int i = 0; i < LATECOMERS; i++) {
            callers.add(depositing(ours));
        }
        Awaitility.await()
                .atMost(DEADLINE)
                .until(() -> callers.subList(first, callers.size()).stream()
                        .allMatch(caller -> caller.getState() == Thread.State.WAITING));
        turns.come();

        for (Thread caller : callers) {
            assertThat(caller.join(DEADLINE)).isTrue();
        }
        assertThat(turns.appended).last().isEqualTo(1 + LATECOMERS);
        assertThat(assertDense(real, BURGOS)).hasSize(1 + 2 * first + LATECOMERS);
        assertThat(balance(ours)).isEqualTo(balance(others));
    }

    private static Thread depositing(LedgerLanes lanes) {
        return Thread.startVirtualThread(() -> send(lanes, new Fund.Deposit(1)));
    }

    /** The first turn has to be waited for. */
    private static final class WaitingForTurns extends RelayedJournal {

        final List<Integer> appended = new CopyOnWriteArrayList<>();
        private final CountDownLatch waited = new CountDownLatch(1);
        private final CountDownLatch come = new CountDownLatch(1);

        WaitingForTurns(Journal real) {
            super(real);
        }

        boolean isWaitedFor() {
            return waited.getCount() == 0;
        }

        void come() {
            come.countDown();
        }

        @Override
        public <T> T inTurn(Ledger ledger, long afterSeq, int limit, Function<Turn, T> work) {
            waited.countDown();
            try {
                if (!come.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The turn never came");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.inTurn(
                    ledger,
                    afterSeq,
                    limit,
                    turn -> work.apply(new Turn(turn.found(), rows -> {
                        turn.append(rows);
                        appended.add(rows.size());
                    })));
        }
    }
}
