package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.BURGOS;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.FUND;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.assertDense;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.key;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.send;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.InMemoryJournal;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;

/** Whatever happens to the connection: acknowledged is recorded once, failed is recorded not at all. */
class LanesUnderFaultsTest {

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void acknowledged_commands_are_recorded_exactly_once(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int instances,
            @ForAll @IntRange(min = 1, max = 7) int faults)
            throws Exception {
        InMemoryJournal real = new InMemoryJournal("fund-service");
        send(instance(real), new Fund.Open("x"));
        List<LedgerLanes> all = instances(real, instances, seed, faults);
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            long amount = i;
            LedgerLanes lanes = all.get(i % instances);
            CommandContext context = i % 2 == 0 ? PLAIN : PLAIN.repeatableAs(key("k" + i, "deposit"));
            work.add(() -> acknowledged(lanes, FUND, new Fund.Deposit(amount), context) ? amount : -amount);
        }
        List<Long> outcomes = together(work);

        List<Long> recorded = deposits(assertDense(real, BURGOS));
        assertThat(recorded).doesNotHaveDuplicates();
        assertThat(recorded)
                .containsExactlyInAnyOrderElementsOf(
                        outcomes.stream().filter(amount -> amount > 0).toList());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void of_those_who_begin_the_same_stream_one_is_acknowledged(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int instances,
            @ForAll @IntRange(min = 1, max = 7) int faults)
            throws Exception {
        InMemoryJournal real = new InMemoryJournal("fund-service");
        List<LedgerLanes> all = instances(real, instances, seed, faults);
        List<Callable<Optional<String>>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StreamId fund = Fund.TYPE.stream("fund-" + i % 25);
            LedgerLanes lanes = all.get(i % instances);
            String purpose = "caller " + i;
            work.add(() ->
                    acknowledged(lanes, fund, new Fund.Open(purpose), PLAIN) ? Optional.of(purpose) : Optional.empty());
        }
        List<String> acknowledged =
                together(work).stream().flatMap(Optional::stream).toList();

        assertThat(assertDense(real, BURGOS).stream()
                        .map(event -> Fund.TYPE.codec().decode(event.type(), event.payload()))
                        .map(event -> ((Fund.Opened) event).purpose()))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private static List<LedgerLanes> instances(InMemoryJournal real, int instances, long seed, int faults) {
        List<LedgerLanes> all = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            all.add(instance(new FaultyJournal(real, seed + i, faults)));
        }
        return all;
    }

    /** The journal is never out of reach for longer than the lanes' patience here, so a failure means: not recorded. */
    private static boolean acknowledged(
            LedgerLanes lanes, StreamId fund, Fund.Command command, CommandContext context) {
        try {
            return lanes.handle(Fund.TYPE, BURGOS, fund, command, context) instanceof Handled.Recorded;
        } catch (JournalUnavailable failed) {
            return false;
        }
    }

    private static List<Long> deposits(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> Fund.TYPE.codec().decode(event.type(), event.payload()))
                .filter(Fund.Deposited.class::isInstance)
                .map(event -> ((Fund.Deposited) event).amount())
                .toList();
    }
}
