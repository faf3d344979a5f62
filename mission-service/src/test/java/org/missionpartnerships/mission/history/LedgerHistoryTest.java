package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is remembered of a history, and extended by what comes, answers exactly as one that was read whole. */
class LedgerHistoryTest {

    @Property(tries = 300)
    void extended_in_any_pieces_and_any_order_of_the_services_it_answers_as_if_read_at_once(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt,
            @ForAll Random random) {
        LedgerHistory whole = LedgerHistory.none(1).with(history);
        LedgerHistory grown = LedgerHistory.none(1);
        for (List<HistoryEntry> piece : Histories.arrivals(history, random)) {
            grown = grown.with(piece);
            // Asked in between, so that what was computed for an earlier state cannot linger.
            PartnershipAt.of(BURGOS, at, IndexedHistory.of(BURGOS, grown, knownAt));
        }

        Partnership fromZero = PartnershipAt.of(BURGOS, at, new WholeHistory(history, knownAt));
        assertThat(PartnershipAt.of(BURGOS, at, IndexedHistory.of(BURGOS, grown, knownAt)))
                .isEqualTo(fromZero);
        assertThat(PartnershipAt.of(BURGOS, at, IndexedHistory.of(BURGOS, whole, knownAt)))
                .isEqualTo(fromZero);
    }

    @Property(tries = 200)
    void an_event_that_arrives_twice_is_taken_once(@ForAll("histories") List<HistoryEntry> history) {
        LedgerHistory once = LedgerHistory.none(1).with(history);

        assertThat(once.with(history)).isSameAs(once);
        assertThat(once.size()).isEqualTo(history.size());
    }

    @Property(tries = 200)
    void what_was_known_at_an_instant_does_not_change_with_what_is_recorded_later(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt) {
        List<HistoryEntry> then = history.stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .toList();

        assertThat(PartnershipAt.of(BURGOS, at, new WholeHistory(history, knownAt)))
                .isEqualTo(PartnershipAt.of(BURGOS, at, new WholeHistory(then, knownAt)));
    }

    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Histories.days();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Histories.instants();
    }
}
