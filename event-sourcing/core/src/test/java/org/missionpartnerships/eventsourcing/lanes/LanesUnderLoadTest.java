package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.assertDense;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;

/** Callers that come, are answered and come again, many at once: nobody is forgotten, and nothing is recorded twice. */
class LanesUnderLoadTest {

    private static final int COMMANDS_EACH = 5_000;

    static Stream<Arguments> loads() {
        return Stream.of(
                Arguments.of(8, 100, Thread.ofPlatform().factory()),
                Arguments.of(8, 1, Thread.ofPlatform().factory()),
                Arguments.of(40, 100, Thread.ofPlatform().factory()),
                Arguments.of(40, 2, Thread.ofPlatform().factory()),
                Arguments.of(40, 100, Thread.ofVirtual().factory()));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void every_caller_is_answered_every_time(int callers, int ledgers, ThreadFactory threads) throws Exception {
        var journal = new InMemoryJournal("fund-service");
        LedgerLanes lanes = instance(journal);
        for (int ledger = 0; ledger < ledgers; ledger++) {
            lanes.handle(Fund.TYPE, ledger(ledger), fund(ledger), new Fund.Open("x"), PLAIN);
        }
        ExecutorService pool = Executors.newThreadPerTaskExecutor(threads);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int first = caller;
                running.add(pool.submit(() -> {
                    int recorded = 0;
                    for (int i = 0; i < COMMANDS_EACH; i++) {
                        int ledger = (first + i) % ledgers;
                        recorded += lanes.handle(Fund.TYPE, ledger(ledger), fund(ledger), new Fund.Deposit(1), PLAIN)
                                        instanceof Handled.Recorded
                                ? 1
                                : 0;
                    }
                    return recorded;
                }));
            }
            for (Future<Integer> caller : running) {
                assertThat(caller.get(60, TimeUnit.SECONDS)).isEqualTo(COMMANDS_EACH);
            }
        } finally {
            pool.shutdownNow();
        }
        long events = 0;
        for (int ledger = 0; ledger < ledgers; ledger++) {
            events += assertDense(journal, ledger(ledger)).size();
        }
        assertThat(events).isEqualTo(ledgers + (long) callers * COMMANDS_EACH);
    }

    private static Ledger ledger(int number) {
        return new Ledger("city-" + number);
    }

    private static StreamId fund(int number) {
        return Fund.TYPE.stream("fund-" + number);
    }
}
