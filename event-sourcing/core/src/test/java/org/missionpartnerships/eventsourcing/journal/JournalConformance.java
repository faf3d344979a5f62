package org.missionpartnerships.eventsourcing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractComparableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** What every journal promises. A store's test extends it whole; no case may be skipped. */
abstract class JournalConformance {

    private static final Ledger BURGOS = new Ledger("burgos");
    private static final Ledger LINZ = new Ledger("linz");
    private static final StreamId FUND = StreamId.parse("funds/a");

    private Journal journal;

    /** A new, empty journal. */
    abstract Journal emptyJournal();

    @BeforeEach
    void start_empty() {
        journal = emptyJournal();
    }

    @Test
    void an_empty_journal_has_an_identity_and_nothing_else() {
        assertThat(journal.identity()).isEqualTo(journal.identity());
        assertThat(journal.identity().epoch()).isEqualTo(1);
        assertThat(journal.head(BURGOS)).isEqualTo(Head.EMPTY);
        assertThat(journal.heads()).isEmpty();
        assertThat(journal.readLedger(BURGOS, 0, 10)).isEmpty();
        assertThat(journal.readStream(FUND, 0, 10)).isEmpty();
        assertThat(journal.ledgerOf(FUND)).isEmpty();
        assertThat(journal.recordedCommand(BURGOS, "key")).isEmpty();
        assertThat(replayed()).isEmpty();
    }

    @Test
    void what_was_appended_reads_back_whole() {
        JournalRow first = Rows.row("burgos", 1, "funds/a", 1);
        JournalRow second = Rows.row("burgos", 2, "funds/b", 1);
        journal.append(List.of(first, second));

        List<RecordedEvent> read = journal.readLedger(BURGOS, 0, 10);

        assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactly(first.event(), second.event());
        assertThat(read.getFirst().payload()).isEqualTo(first.event().payload());
        assertThat(journal.head(BURGOS)).isEqualTo(new Head(2, second.event().recordedAt()));
    }

    @Test
    void a_ledger_is_read_in_pages() {
        appendTen();

        assertThat(seqs(journal.readLedger(BURGOS, 0, 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(seqs(journal.readLedger(BURGOS, 4, 4))).containsExactly(5L, 6L, 7L, 8L);
        assertThat(seqs(journal.readLedger(BURGOS, 8, 4))).containsExactly(9L, 10L);
        assertThat(journal.readLedger(BURGOS, 10, 4)).isEmpty();
        assertThat(journal.readLedger(BURGOS, 99, 4)).isEmpty();
    }

    @Test
    void a_stream_is_read_from_a_version() {
        journal.append(List.of(
                Rows.row("burgos", 1, "funds/a", 1),
                Rows.row("burgos", 2, "funds/b", 1),
                Rows.row("burgos", 3, "funds/a", 2),
                Rows.row("burgos", 4, "funds/a", 3)));

        assertThat(seqs(journal.readStream(FUND, 0, 10))).containsExactly(1L, 3L, 4L);
        assertThat(seqs(journal.readStream(FUND, 1, 1))).containsExactly(3L);
        assertThat(journal.readForFold(FUND, 0, 10))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(journal.readStream(FUND, 0, 10).stream()
                        .map(event -> new StreamEvent(event.type(), event.payload()))
                        .toList());
    }

    @Test
    void a_number_is_written_once() {
        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1)));

        assertConflict(List.of(Rows.row("burgos", 1, "funds/b", 1))).isEqualTo(AppendConflict.Kind.POSITION);
        assertThat(journal.readLedger(BURGOS, 0, 10)).hasSize(1);
        assertThat(journal.ledgerOf(StreamId.parse("funds/b"))).isEmpty();
    }

    @Test
    void what_was_not_to_be_written_any_more_is_refused_with_all_that_goes_with_it() {
        JournalRow late = Rows.notAfter(Instant.now().minusSeconds(60), "burgos", 1, "funds/a", 1);
        JournalRow inTime = Rows.notAfter(Instant.now().plusSeconds(60), "linz", 1, "funds/l", 1);

        assertThat(catchThrowableOfType(AppendTooLate.class, () -> journal.append(List.of(late, inTime)))
                        .now())
                .isAfter(late.notAfter());
        assertThat(journal.heads()).isEmpty();
        assertThat(journal.ledgerOf(FUND)).isEmpty();

        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1), inTime));
        assertThat(journal.heads()).hasSize(2);
    }

    @Test
    void a_version_is_written_once() {
        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1), Rows.row("burgos", 2, "funds/a", 2)));

        assertConflict(List.of(Rows.row("burgos", 3, "funds/a", 2))).isEqualTo(AppendConflict.Kind.POSITION);
        assertThat(journal.head(BURGOS).seq()).isEqualTo(2);
    }

    @Test
    void an_append_is_whole_or_nothing_across_ledgers() {
        journal.append(List.of(Rows.row("linz", 1, "funds/l", 1)));

        assertConflict(List.of(Rows.row("burgos", 1, "funds/a", 1), Rows.row("linz", 1, "funds/m", 1)))
                .isEqualTo(AppendConflict.Kind.POSITION);
        assertThat(journal.head(BURGOS)).isEqualTo(Head.EMPTY);
        assertThat(journal.heads()).containsOnlyKeys(LINZ);
    }

    @Test
    void a_stream_begins_once() {
        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1)));

        assertConflict(List.of(Rows.row("burgos", 2, "funds/a", 1))).isEqualTo(AppendConflict.Kind.STREAM_NAME);
        assertThat(journal.head(BURGOS).seq()).isEqualTo(1);
    }

    @Test
    void a_stream_lives_in_one_ledger() {
        journal.append(List.of(Rows.row("burgos", 1, "funds/a", 1)));

        assertConflict(List.of(Rows.row("linz", 1, "funds/a", 1))).isEqualTo(AppendConflict.Kind.STREAM_NAME);
        assertThat(journal.ledgerOf(FUND)).contains(BURGOS);
        assertThat(journal.heads()).containsOnlyKeys(BURGOS);
    }

    @Test
    void a_key_is_used_once_in_a_ledger_and_remembers_what_it_caused() {
        journal.append(List.of(Rows.keyed("burgos", 1, "funds/a", 1, "key", 2), Rows.row("burgos", 2, "funds/a", 2)));
        journal.append(List.of(Rows.keyed("linz", 1, "funds/l", 1, "key", 1)));

        assertConflict(List.of(Rows.keyed("burgos", 3, "funds/a", 3, "key", 1)))
                .isEqualTo(AppendConflict.Kind.COMMAND_KEY);
        RecordedCommand remembered = journal.recordedCommand(BURGOS, "key").orElseThrow();
        assertThat(remembered.stream()).isEqualTo(FUND);
        assertThat(remembered.firstSeq()).isEqualTo(1);
        assertThat(remembered.lastSeq()).isEqualTo(2);
        assertThat(remembered.version()).isEqualTo(2);
        assertThat(new String(remembered.requestHash())).isEqualTo("key");
    }

    @Test
    void everything_is_replayed_each_ledger_in_order() {
        appendTen();
        journal.append(List.of(Rows.row("linz", 1, "funds/l", 1), Rows.row("linz", 2, "funds/l", 2)));

        List<RecordedEvent> all = replayed();

        assertThat(all).hasSize(12);
        assertThat(seqs(all.stream().filter(e -> e.ledger().equals(BURGOS)).toList()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(seqs(all.stream().filter(e -> e.ledger().equals(LINZ)).toList()))
                .containsExactly(1L, 2L);
        assertThat(all.stream().filter(e -> e.ledger().equals(BURGOS)).toList())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(journal.readLedger(BURGOS, 0, 100));
    }

    @Test
    void writers_that_compare_and_append_leave_a_dense_ledger() throws Exception {
        int writers = 6;
        int each = 30;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> pool.submit(() -> {
                        start.await();
                        for (int i = 1; i <= each; i++) {
                            appendNext("funds/w" + writer, i);
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(seqs(journal.readLedger(BURGOS, 0, 1_000)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writers * each).boxed().toList());
    }

    @Test
    void turns_on_a_ledger_never_overlap_and_each_finds_what_the_ones_before_it_wrote() throws Exception {
        int turns = 40;
        AtomicBoolean busy = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> done = IntStream.range(0, turns)
                    .mapToObj(_ -> pool.submit(() -> journal.inTurn(BURGOS, 0, 1_000, turn -> {
                        assertThat(busy.compareAndSet(false, true)).as("alone").isTrue();
                        int found = turn.found().size();
                        busy.set(false);
                        turn.append(List.of(Rows.row("burgos", found + 1, "funds/a", found + 1)));
                        return found;
                    })))
                    .toList();
            List<Integer> found = new ArrayList<>();
            for (Future<Integer> one : done) {
                found.add(one.get());
            }
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, turns).boxed().toList());
        }
        assertThat(seqs(journal.readLedger(BURGOS, 0, 1_000)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, turns).boxed().toList());
    }

    @Test
    void a_turn_finds_one_page_from_where_it_was_asked_to_read_on() {
        appendTen();

        assertThat(seqs(journal.inTurn(BURGOS, 3, 4, Turn::found))).containsExactly(4L, 5L, 6L, 7L);
        assertThat(journal.<Boolean>inTurn(BURGOS, 10, 4, turn -> {
                    turn.append(List.of());
                    return turn.found().isEmpty();
                }))
                .isTrue();
    }

    @Test
    void who_is_refused_in_turn_leaves_nothing_behind_and_the_next_turn_comes() {
        appendTen();

        assertThatThrownBy(() -> journal.inTurn(BURGOS, 0, 1_000, turn -> {
                    turn.append(List.of(Rows.row("burgos", 11, "funds/a", 11), Rows.row("burgos", 12, "funds/a", 11)));
                    return true;
                }))
                .isInstanceOf(AppendConflict.class);

        assertThat(journal.<Integer>inTurn(
                        BURGOS, 0, 1_000, turn -> turn.found().size()))
                .isEqualTo(10);
    }

    private void appendNext(String stream, long version) {
        while (true) {
            long next = journal.head(BURGOS).seq() + 1;
            try {
                journal.append(List.of(Rows.row("burgos", next, stream, version)));
                return;
            } catch (AppendConflict refused) {
                assertThat(refused.kind()).isEqualTo(AppendConflict.Kind.POSITION);
            }
        }
    }

    private void appendTen() {
        journal.append(LongStream.rangeClosed(1, 10)
                .mapToObj(seq -> Rows.row("burgos", seq, "funds/a", seq))
                .toList());
    }

    private List<RecordedEvent> replayed() {
        List<RecordedEvent> all = new ArrayList<>();
        assertThat(journal.replay(all::add)).isEqualTo(all.size());
        return all;
    }

    private AbstractComparableAssert<?, AppendConflict.Kind> assertConflict(List<JournalRow> rows) {
        return assertThat(catchThrowableOfType(AppendConflict.class, () -> journal.append(rows))
                .kind());
    }

    private static List<Long> seqs(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::seq).toList();
    }
}
