package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
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
        for (List<HistoryEntry> piece : arrivals(history, random)) {
            grown = grown.with(piece);
            // Asked in between, so that what was computed for an earlier state cannot linger.
            PartnershipAt.of(BURGOS, at, KnownHistory.of(grown, knownAt));
        }

        Partnership fromZero = PartnershipAt.of(BURGOS, at, KnownHistory.of(history, knownAt, Elsewhere.NOTHING));
        assertThat(PartnershipAt.of(BURGOS, at, KnownHistory.of(grown, knownAt)))
                .isEqualTo(fromZero);
        assertThat(PartnershipAt.of(BURGOS, at, KnownHistory.of(whole, knownAt)))
                .isEqualTo(fromZero);
    }

    @Property(tries = 200)
    void an_event_that_arrives_twice_is_taken_once(@ForAll("histories") List<HistoryEntry> history) {
        LedgerHistory once = LedgerHistory.none(1).with(history);

        assertThat(once.with(history)).isSameAs(once);
        assertThat(once.entries()).hasSameSizeAs(history);
    }

    @Property(tries = 200)
    void what_was_known_at_an_instant_does_not_change_with_what_is_recorded_later(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt) {
        List<HistoryEntry> then = history.stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .toList();

        assertThat(PartnershipAt.of(BURGOS, at, KnownHistory.of(history, knownAt, Elsewhere.NOTHING)))
                .isEqualTo(PartnershipAt.of(BURGOS, at, KnownHistory.of(then, knownAt, Elsewhere.NOTHING)));
    }

    @Example
    void a_table_that_was_filled_anew_replaces_what_was_remembered() {
        LedgerHistory former = LedgerHistory.none(1).with(BurgosHistory.entries());
        LedgerHistory anew = LedgerHistory.none(2);

        assertThat(former.orFurther(anew)).isSameAs(anew);
        assertThat(former.orFurther(LedgerHistory.none(1))).isSameAs(former);
    }

    /** Each service's events in their order, cut into pieces that arrive in any order among the services. */
    private static List<List<HistoryEntry>> arrivals(List<HistoryEntry> history, Random random) {
        Map<String, List<HistoryEntry>> waiting = new HashMap<>();
        history.stream()
                .sorted(Comparator.comparingLong(HistoryEntry::seq))
                .forEach(entry -> waiting.computeIfAbsent(entry.service(), _ -> new ArrayList<>())
                        .add(entry));
        List<List<HistoryEntry>> pieces = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> services = waiting.keySet().stream().sorted().toList();
            String service = services.get(random.nextInt(services.size()));
            List<HistoryEntry> rest = waiting.get(service);
            int size = 1 + random.nextInt(rest.size());
            pieces.add(List.copyOf(rest.subList(0, size)));
            if (size == rest.size()) {
                waiting.remove(service);
            } else {
                waiting.put(service, List.copyOf(rest.subList(size, rest.size())));
            }
        }
        return pieces;
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
