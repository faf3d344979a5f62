package org.missionpartnerships.eventsourcing.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.BURGOS;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.FUND;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.PLAIN;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.assertDense;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.balance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.instance;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.key;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.send;
import static org.missionpartnerships.eventsourcing.lanes.LanesFixture.together;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Fund;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;

/** What commands are promised, whatever the journal. */
abstract class LanesConformance {

    private Journal journal;
    private LedgerLanes lanes;

    abstract Journal emptyJournal();

    @BeforeEach
    void start_empty() {
        journal = emptyJournal();
        lanes = instance(journal);
    }

    @Test
    void a_command_is_decided_recorded_and_answered() {
        Handled<Fund.State, Fund.Rejection> opened = send(lanes, new Fund.Open("circular estate"));

        assertThat(opened).isInstanceOfSatisfying(Handled.Recorded.class, recorded -> {
            assertThat(recorded.state()).isEqualTo(new Fund.Active("circular estate", 0));
            assertThat(recorded.version()).isEqualTo(1);
            assertThat(recorded.position()).isEqualTo(new Position("fund-service", BURGOS, 1));
            assertThat(recorded.repeated()).isFalse();
        });
        assertThat(lanes.load(Fund.TYPE, FUND)).hasValueSatisfying(loaded -> {
            assertThat(loaded.version()).isEqualTo(1);
            assertThat(loaded.ledger()).isEqualTo(BURGOS);
        });
    }

    @Test
    void a_refused_command_records_nothing() {
        assertThat(send(lanes, new Fund.Deposit(5)))
                .isEqualTo(new Handled.Refused<>(new Fund.NotOpen(), new Fund.Absent(), 0));
        assertThat(journal.heads()).isEmpty();
        assertThat(lanes.load(Fund.TYPE, FUND)).isEmpty();
    }

    @Test
    void a_command_that_comes_too_late_fails_and_those_that_came_with_it_do_not() throws Exception {
        send(lanes, new Fund.Open("x"));
        CommandContext late = PLAIN.notAfter(Instant.now().minusSeconds(60));
        CommandContext inTime = PLAIN.notAfter(Instant.now().plusSeconds(60));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CommandContext context = i % 3 == 0 ? late : i % 3 == 1 ? inTime : PLAIN;
            work.add(() -> {
                try {
                    return lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(1), context)
                            instanceof Handled.Recorded;
                } catch (JournalUnavailable e) {
                    assertThat(context).isSameAs(late);
                    return false;
                }
            });
        }

        assertThat(together(work).stream().filter(Boolean::booleanValue)).hasSize(40);
        assertThat(balance(lanes)).isEqualTo(40);
        assertDense(journal, BURGOS);
    }

    @Test
    void a_command_that_changes_nothing_records_nothing() {
        send(lanes, new Fund.Open("x"));

        assertThat(send(lanes, new Fund.Deposit(0))).isEqualTo(new Handled.Unchanged<>(new Fund.Active("x", 0), 1));
        assertThat(journal.head(BURGOS).seq()).isEqualTo(1);
    }

    @Test
    void of_fifty_commands_with_the_same_expected_version_exactly_one_wins() throws Exception {
        send(lanes, new Fund.Open("x"));
        List<Handled<Fund.State, Fund.Rejection>> answers = together(fifty(() ->
                lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(1), PLAIN.when(WriteCondition.exactly(1)))));

        assertThat(answers.stream().filter(Handled.Recorded.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(new Handled.Stale<>(1, 2)::equals)).hasSize(49);
        assertDense(journal, BURGOS);
    }

    @Test
    void of_fifty_commands_on_two_instances_with_the_same_expected_version_exactly_one_wins() throws Exception {
        send(lanes, new Fund.Open("x"));
        LedgerLanes other = instance(journal);
        List<Callable<Handled<Fund.State, Fund.Rejection>>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            LedgerLanes chosen = i % 2 == 0 ? lanes : other;
            work.add(() ->
                    chosen.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(1), PLAIN.when(WriteCondition.exactly(1))));
        }
        List<Handled<Fund.State, Fund.Rejection>> answers = together(work);

        assertThat(answers.stream().filter(Handled.Recorded.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(new Handled.Stale<>(1, 2)::equals)).hasSize(49);
    }

    @Test
    void fifty_commands_without_an_expected_version_all_succeed_in_order() throws Exception {
        send(lanes, new Fund.Open("x"));
        List<Handled<Fund.State, Fund.Rejection>> answers = together(fifty(() -> send(lanes, new Fund.Deposit(1))));

        assertThat(answers).allMatch(Handled.Recorded.class::isInstance);
        assertThat(answers.stream().map(answer -> ((Handled.Recorded<?, ?>) answer).version()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 51).mapToObj(Long::valueOf).toList());
        assertThat(balance(lanes)).isEqualTo(50);
        assertDense(journal, BURGOS);
    }

    @Test
    void two_and_three_instances_on_one_hot_ledger_make_progress_and_stay_dense() throws Exception {
        send(lanes, new Fund.Open("x"));
        for (int instances : new int[] {2, 3}) {
            List<LedgerLanes> all = IntStream.range(0, instances)
                    .mapToObj(_ -> instance(journal))
                    .toList();
            long before = balance(lanes);
            List<Callable<Handled<Fund.State, Fund.Rejection>>> work = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                LedgerLanes chosen = all.get(i % instances);
                work.add(() -> send(chosen, new Fund.Deposit(1)));
            }
            assertThat(together(work)).allMatch(Handled.Recorded.class::isInstance);
            assertThat(balance(lanes)).isEqualTo(before + 120);
        }
        assertDense(journal, BURGOS);
    }

    @Test
    void no_rule_is_broken_however_many_instances_decide() throws Exception {
        send(lanes, new Fund.Open("x"));
        send(lanes, new Fund.Deposit(10));
        LedgerLanes other = instance(journal);
        List<Callable<Handled<Fund.State, Fund.Rejection>>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LedgerLanes chosen = i % 2 == 0 ? lanes : other;
            work.add(() -> send(chosen, new Fund.Withdraw(1)));
        }
        List<Handled<Fund.State, Fund.Rejection>> answers = together(work);

        assertThat(answers.stream().filter(Handled.Recorded.class::isInstance)).hasSize(10);
        assertThat(answers.stream().filter(Handled.Refused.class::isInstance)).hasSize(30);
        assertThat(balance(lanes)).isZero();
    }

    @Test
    void a_command_is_never_refused_for_what_another_instance_has_changed_since() {
        send(lanes, new Fund.Open("x"));
        LedgerLanes other = instance(journal);
        send(other, new Fund.Deposit(100));

        assertThat(send(lanes, new Fund.Withdraw(100))).isInstanceOf(Handled.Recorded.class);
        send(other, new Fund.Deposit(7));
        assertThat(lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Withdraw(7), PLAIN.when(WriteCondition.exactly(4))))
                .isInstanceOf(Handled.Recorded.class);
    }

    @Test
    void a_repeated_command_gets_the_first_answer_again() {
        send(lanes, new Fund.Open("x"));
        CommandContext once = PLAIN.repeatableAs(key("k1", "deposit 5"));
        Handled<Fund.State, Fund.Rejection> first = lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), once);
        send(lanes, new Fund.Deposit(1));

        for (LedgerLanes any : List.of(lanes, instance(journal))) {
            assertThat(any.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), once))
                    .isInstanceOfSatisfying(Handled.Recorded.class, again -> {
                        assertThat(again.repeated()).isTrue();
                        assertThat(again.state()).isEqualTo(new Fund.Active("x", 5));
                        assertThat(again.version()).isEqualTo(2);
                        assertThat(again.events()).isEqualTo(((Handled.Recorded<?, ?>) first).events());
                    });
        }
        assertThat(balance(lanes)).isEqualTo(6);
    }

    @Test
    void a_repeated_command_gets_its_first_answer_even_where_it_would_be_refused_now() {
        CommandContext once = PLAIN.repeatableAs(key("k1", "open")).when(WriteCondition.absent());
        lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("x"), once);

        assertThat(lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("x"), once))
                .isInstanceOfSatisfying(
                        Handled.Recorded.class,
                        again -> assertThat(again.repeated()).isTrue());
    }

    @Test
    void fifty_repetitions_at_once_take_effect_once() throws Exception {
        send(lanes, new Fund.Open("x"));
        LedgerLanes other = instance(journal);
        CommandContext once = PLAIN.repeatableAs(key("k1", "deposit 5"));
        List<Callable<Handled<Fund.State, Fund.Rejection>>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            LedgerLanes chosen = i % 2 == 0 ? lanes : other;
            work.add(() -> chosen.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), once));
        }
        List<Handled<Fund.State, Fund.Rejection>> answers = together(work);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Handled.Recorded.class,
                                recorded -> assertThat(recorded.version()).isEqualTo(2)));
        assertThat(answers.stream().filter(answer -> !((Handled.Recorded<?, ?>) answer).repeated()))
                .hasSize(1);
        assertThat(balance(lanes)).isEqualTo(5);
    }

    @Test
    void a_repeated_creation_whose_id_is_drawn_anew_gets_the_first_answer() {
        CommandContext once = PLAIN.repeatableAs(key("k1", "open x"));
        StreamId drawn = new StreamId(FUND.category(), "first-drawn");
        StreamId drawnAnew = new StreamId(FUND.category(), "drawn-anew");

        var first = (Handled.Recorded<?, ?>) lanes.handle(Fund.TYPE, BURGOS, drawn, new Fund.Open("x"), once);
        var again = (Handled.Recorded<?, ?>) lanes.handle(Fund.TYPE, BURGOS, drawnAnew, new Fund.Open("x"), once);

        assertThat(again.repeated()).isTrue();
        assertThat(again.state()).isEqualTo(first.state());
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(lanes.load(Fund.TYPE, drawnAnew)).isEmpty();
    }

    @Test
    void a_key_used_for_something_else_is_refused_and_nothing_happens() {
        send(lanes, new Fund.Open("x"));
        lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), PLAIN.repeatableAs(key("k1", "deposit 5")));

        assertThat(lanes.handle(
                        Fund.TYPE, BURGOS, FUND, new Fund.Deposit(6), PLAIN.repeatableAs(key("k1", "deposit 6"))))
                .isEqualTo(new Handled.KeyReused<>("k1"));
        assertThat(balance(lanes)).isEqualTo(5);
    }

    @Test
    void a_used_key_does_not_spoil_the_commands_beside_it() throws Exception {
        send(lanes, new Fund.Open("x"));
        CommandContext once = PLAIN.repeatableAs(key("k1", "deposit 5"));
        lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), once);
        List<Callable<Handled<Fund.State, Fund.Rejection>>> work =
                new ArrayList<>(fifty(() -> send(lanes, new Fund.Deposit(1))));
        work.add(25, () -> lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(5), once));

        assertThat(together(work)).allMatch(Handled.Recorded.class::isInstance);
        assertThat(balance(lanes)).isEqualTo(55);
    }

    @Test
    void all_events_of_a_command_are_recorded_together_and_remembered_as_one() {
        send(lanes, new Fund.Open("x"));
        CommandContext once = PLAIN.repeatableAs(key("k1", "many"));
        lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.DepositMany(10), once);

        assertThat(lanes.handle(Fund.TYPE, BURGOS, FUND, new Fund.DepositMany(10), once))
                .isInstanceOfSatisfying(Handled.Recorded.class, again -> {
                    assertThat(again.events()).hasSize(10);
                    assertThat(again.version()).isEqualTo(11);
                });
        assertThat(journal.head(BURGOS).seq()).isEqualTo(11);
    }

    @Test
    void a_name_that_is_taken_is_found_taken_by_an_instance_that_never_heard_of_it() {
        send(lanes, new Fund.Open("x"));
        send(lanes, new Fund.Deposit(5));

        assertThat(send(instance(journal), new Fund.Open("y")))
                .isEqualTo(new Handled.Refused<>(new Fund.AlreadyOpen("x"), new Fund.Active("x", 5), 2));
        assertThat(instance(journal)
                        .handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("y"), PLAIN.when(WriteCondition.absent())))
                .isEqualTo(new Handled.Stale<>(0, 2));
        assertThat(instance(journal)
                        .handle(Fund.TYPE, BURGOS, FUND, new Fund.Open("y"), PLAIN.when(WriteCondition.exactly(7))))
                .isEqualTo(new Handled.Stale<>(7, 2));
        assertThat(journal.head(BURGOS).seq()).isEqualTo(2);
    }

    @Test
    void names_that_are_taken_do_not_spoil_the_beginnings_beside_them() throws Exception {
        for (int i = 0; i < 60; i += 3) {
            lanes.handle(Fund.TYPE, BURGOS, Fund.TYPE.stream("fund-" + i), new Fund.Open("first"), PLAIN);
        }
        LedgerLanes other = instance(journal);
        List<Callable<Handled<Fund.State, Fund.Rejection>>> work = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StreamId fund = Fund.TYPE.stream("fund-" + i);
            work.add(() -> other.handle(Fund.TYPE, BURGOS, fund, new Fund.Open("second"), PLAIN));
        }
        List<Handled<Fund.State, Fund.Rejection>> answers = together(work);

        for (int i = 0; i < 60; i++) {
            assertThat(answers.get(i)).isInstanceOf(i % 3 == 0 ? Handled.Refused.class : Handled.Recorded.class);
        }
        assertThat(assertDense(journal, BURGOS)).hasSize(60);
    }

    @Test
    void a_stream_is_addressed_in_its_own_ledger_only() {
        send(lanes, new Fund.Open("x"));

        for (LedgerLanes any : List.of(lanes, instance(journal))) {
            assertThatThrownBy(() -> any.handle(Fund.TYPE, new Ledger("linz"), FUND, new Fund.Open("y"), PLAIN))
                    .isInstanceOf(StreamElsewhere.class)
                    .hasMessageContaining("belongs to ledger burgos, not to linz");
        }
        assertThat(journal.heads()).containsOnlyKeys(BURGOS);
    }

    @Test
    void a_name_claimed_in_two_ledgers_at_once_goes_to_one_of_them() throws Exception {
        List<Ledger> ledgers =
                IntStream.range(0, 8).mapToObj(i -> new Ledger("city-" + i)).toList();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            LedgerLanes own = instance(journal);
            work.add(() -> {
                try {
                    return own.handle(Fund.TYPE, ledger, FUND, new Fund.Open("x"), PLAIN) instanceof Handled.Recorded;
                } catch (StreamElsewhere expected) {
                    return false;
                }
            });
        }
        assertThat(together(work).stream().filter(won -> won)).hasSize(1);
        assertThat(journal.heads()).hasSize(1);
    }

    @Test
    void an_event_too_large_to_publish_is_not_recorded() {
        String text = "x".repeat(EventTooLarge.MAX_PAYLOAD);

        assertThatThrownBy(() -> send(lanes, new Fund.Open(text))).isInstanceOf(EventTooLarge.class);
        assertThat(journal.heads()).isEmpty();
        assertThat(send(lanes, new Fund.Open("short"))).isInstanceOf(Handled.Recorded.class);
    }

    @Test
    void recording_times_grow_strictly_even_if_the_clock_goes_back() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Instant[] now = {noon};
        InstantSource clock = () -> now[0];
        LedgerLanes own = instance(journal, clock, CausalFloor.none());
        send(own, new Fund.Open("x"));
        now[0] = noon.minusSeconds(3_600);
        send(own, new Fund.Deposit(1));
        now[0] = noon.plusSeconds(1);
        send(own, new Fund.Deposit(1));

        List<RecordedEvent> events = assertDense(journal, BURGOS);
        assertThat(events.get(1).recordedAt()).isEqualTo(noon.plusNanos(1_000));
        assertThat(events.get(2).recordedAt()).isEqualTo(noon.plusSeconds(1));
    }

    @Test
    void an_effect_is_recorded_after_its_cause() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Instant consumed = noon.plusSeconds(30);
        LedgerLanes own = instance(journal, () -> noon, ledger -> ledger.equals(BURGOS) ? consumed : Instant.EPOCH);
        send(own, new Fund.Open("x"));
        Instant cause = noon.plusSeconds(60);
        own.handle(Fund.TYPE, BURGOS, FUND, new Fund.Deposit(1), PLAIN.notBefore(cause));

        List<RecordedEvent> events = assertDense(journal, BURGOS);
        assertThat(events.get(0).recordedAt()).isAfter(consumed);
        assertThat(events.get(1).recordedAt()).isAfter(cause);
    }

    @Test
    void the_state_at_an_earlier_version_can_be_read() {
        send(lanes, new Fund.Open("x"));
        send(lanes, new Fund.Deposit(3));
        send(lanes, new Fund.Deposit(4));

        assertThat(lanes.loadAt(Fund.TYPE, FUND, 2).orElseThrow().state()).isEqualTo(new Fund.Active("x", 3));
        assertThat(lanes.loadAt(Fund.TYPE, FUND, 9)).isEmpty();
        assertThat(lanes.loadAt(Fund.TYPE, StreamId.parse("funds/none"), 1)).isEmpty();
    }

    @Test
    void many_ledgers_at_once_stay_dense_each() throws Exception {
        LedgerLanes other = instance(journal);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Ledger ledger = new Ledger("city-" + i % 10);
            StreamId stream = Fund.TYPE.stream("f" + i % 30);
            LedgerLanes chosen = i % 3 == 0 ? other : lanes;
            work.add(() -> {
                chosen.handle(Fund.TYPE, ledger, stream, new Fund.Open("x"), PLAIN);
                return chosen.handle(Fund.TYPE, ledger, stream, new Fund.Deposit(1), PLAIN) instanceof Handled.Recorded;
            });
        }
        assertThat(together(work)).doesNotContain(false);
        long total = 0;
        for (int i = 0; i < 10; i++) {
            total += assertDense(journal, new Ledger("city-" + i)).size();
        }
        assertThat(total).isEqualTo(330);
    }

    private static <T> List<Callable<T>> fifty(Callable<T> work) {
        return IntStream.range(0, 50).mapToObj(_ -> work).toList();
    }
}
