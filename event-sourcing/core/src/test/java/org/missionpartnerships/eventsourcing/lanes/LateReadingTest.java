package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.BURGOS;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.FUND;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.send;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.Journal;

/** A stream is read, another instance records in it, and only then does the reader come back with what it read. */
class LateReadingTest {

    private final Journal journal = new InMemoryJournal("fund-service");
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch mayReturn = new CountDownLatch(1);
    private final LedgerLanes late = instance(slowForOne());
    private final LedgerLanes other = instance(journal);
    private volatile Thread slow;

    private Journal slowForOne() {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (_, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(journal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("readForFold")
                            && Thread.currentThread() == slow
                            && hasRead.getCount() == 1) {
                        hasRead.countDown();
                        assertThat(mayReturn.await(20, TimeUnit.SECONDS)).isTrue();
                    }
                    return answer;
                });
    }

    @Test
    void what_was_shown_late_is_not_what_commands_are_decided_on() throws Exception {
        Optional<?> shown = afterOthersHaveDeposited(() -> late.load(Fund.TYPE, FUND));

        assertThat(shown).isPresent();
        assertThat(send(late, new Fund.Withdraw(5))).isInstanceOf(Handled.Recorded.class);
    }

    @Test
    void a_command_whose_stream_was_read_late_is_decided_on_what_there_is_by_then() throws Exception {
        var answer = afterOthersHaveDeposited(() -> send(late, new Fund.Withdraw(5)));

        assertThat(answer).isInstanceOf(Handled.Recorded.class);
        assertThat(send(late, new Fund.Deposit(1))).isInstanceOf(Handled.Recorded.class);
    }

    private <T> T afterOthersHaveDeposited(Callable<T> reading) throws Exception {
        send(other, new Fund.Open("x"));
        var task = new FutureTask<>(reading);
        slow = Thread.ofPlatform().unstarted(task);
        slow.start();
        assertThat(hasRead.await(20, TimeUnit.SECONDS)).isTrue();
        send(other, new Fund.Deposit(5));
        // the late instance gets to know the ledger beyond what is being read
        late.handle(Fund.TYPE, BURGOS, Fund.TYPE.stream("another"), new Fund.Open("y"), PLAIN);
        mayReturn.countDown();
        return task.get();
    }
}
