package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.history.AnyHistories.CITY;
import static org.missionpartnerships.mission.history.AnyHistories.MISSIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.PublishedEvent;

/** Whatever is asked, what is looked up in indexes that grew piece by piece answers as a fold from zero does. */
class IndexedHistoryTest {

    private static final Ledger OWN = new Ledger(CITY.value());
    private static final Ledger NETWORK = new Ledger(CityId.NETWORK.value());

    @Property(tries = 600)
    void the_partnership_of_a_city_is_the_one_folded_from_zero(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("parts") List<Elsewhere.Part> parts,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt,
            @ForAll Random random) {
        KnownHistory indexed = city(history, parts, knownAt, random);

        assertThat(PartnershipAt.of(CITY, at, indexed))
                .isEqualTo(PartnershipAt.of(CITY, at, wholeCity(history, parts, knownAt)));
    }

    @Property(tries = 300)
    void what_changed_between_two_days_is_what_two_folds_from_zero_tell(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("parts") List<Elsewhere.Part> parts,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other,
            @ForAll("instants") Instant knownAt,
            @ForAll Random random) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        KnownHistory indexed = city(history, parts, knownAt, random);
        KnownHistory whole = wholeCity(history, parts, knownAt);

        assertThat(Differences.between(CITY, from, to, indexed, names(indexed)))
                .isEqualTo(Differences.between(CITY, from, to, whole, names(whole)));
    }

    @Property(tries = 200)
    void a_handover_is_the_one_put_together_from_a_fold_from_zero(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("parts") List<Elsewhere.Part> parts,
            @ForAll("days") LocalDate today,
            @ForAll("instants") Instant knownAt,
            @ForAll Random random) {
        TermId term = new TermId("2023");
        KnownHistory indexed = city(history, parts, knownAt, random);
        KnownHistory whole = wholeCity(history, parts, knownAt);

        assertThat(new HandoverPack(CITY, term, indexed, names(indexed)).answer(today))
                .isEqualTo(new HandoverPack(CITY, term, whole, names(whole)).answer(today));
    }

    @Property(tries = 300)
    void what_is_told_of_a_mission_is_what_its_events_tell_one_by_one(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("parts") List<Elsewhere.Part> parts,
            @ForAll("missions") MissionId mission,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt,
            @ForAll boolean inMemory,
            @ForAll Random random) {
        Elsewhere elsewhere = new Elsewhere(parts);
        Ledgers ledgers = inMemory ? new Grown(grown(history, random)) : new Read(history);
        KnownHistory indexed = IndexedHistory.ofMission(mission, CITY, elsewhere, knownAt, ledgers);
        List<HistoryEntry> ofMission = history.stream()
                .filter(entry -> entry.ledger().equals(OWN) || entry.ledger().equals(NETWORK))
                .filter(entry -> mission.value().equals(entry.mission())
                        || entry.ledger().equals(NETWORK) && elsewhere.concerns(entry))
                .toList();
        List<HistoryEntry> beside =
                history.stream().filter(entry -> entry.ledger().equals(OWN)).toList();
        KnownHistory whole = new WholeHistory(ofMission, knownAt, elsewhere, beside);
        Names names = Names.of(List.<PublishedEvent>of());

        assertThat(ToldMissions.told(indexed, names, at)).isEqualTo(ToldMissions.told(whole, names, at));
        assertThat(indexed.size()).isEqualTo(whole.size());
    }

    @Property(tries = 200)
    void a_state_that_others_have_grown_beyond_answers_as_before(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate at,
            @ForAll("instants") Instant knownAt) {
        List<HistoryEntry> own =
                history.stream().filter(entry -> entry.ledger().equals(OWN)).toList();
        List<HistoryEntry> first =
                own.stream().filter(entry -> entry.seq() <= own.size() / 2).toList();
        LedgerHistory former = LedgerHistory.none(1).with(first);
        former.with(own);

        assertThat(PartnershipAt.of(CITY, at, IndexedHistory.of(CITY, former, knownAt)))
                .isEqualTo(PartnershipAt.of(CITY, at, new WholeHistory(first, knownAt)));
    }

    private static KnownHistory city(
            List<HistoryEntry> history, List<Elsewhere.Part> parts, Instant knownAt, Random random) {
        Ledgers grown = new Grown(grown(history, random));
        Ledgers ledgers = random.nextBoolean() ? grown : new Read(history);
        return IndexedHistory.ofCity(CITY, grown.whole(OWN).orElseThrow(), new Elsewhere(parts), knownAt, ledgers);
    }

    private static KnownHistory wholeCity(List<HistoryEntry> history, List<Elsewhere.Part> parts, Instant knownAt) {
        Elsewhere elsewhere = new Elsewhere(parts);
        return new WholeHistory(
                history.stream()
                        .filter(entry -> entry.ledger().equals(OWN) || elsewhere.concerns(entry))
                        .toList(),
                knownAt,
                elsewhere,
                List.of());
    }

    private static Names names(KnownHistory known) {
        return new Names(id -> known.naming(id).map(HistoryEntry::event));
    }

    /** All ledgers, held whole. */
    private record Grown(Map<Ledger, LedgerHistory> ledgers) implements Ledgers {

        @Override
        public Optional<LedgerHistory> whole(Ledger ledger) {
            return Optional.of(ledgers.getOrDefault(ledger, LedgerHistory.none(1)));
        }

        @Override
        public LedgerHistory about(Ledger ledger, Set<Thing> things) {
            return whole(ledger).orElseThrow();
        }

        @Override
        public Optional<HistoryEntry> event(Ledger ledger, UUID id) {
            return Optional.empty();
        }
    }

    /** Ledgers of which only what is asked for is read. */
    private record Read(List<HistoryEntry> history) implements Ledgers {

        @Override
        public Optional<LedgerHistory> whole(Ledger ledger) {
            return Optional.empty();
        }

        @Override
        public LedgerHistory about(Ledger ledger, Set<Thing> things) {
            return LedgerHistory.none(1)
                    .with(history.stream()
                            .filter(entry -> entry.ledger().equals(ledger))
                            .filter(entry -> entry.things().anyMatch(things::contains))
                            .toList());
        }

        @Override
        public Optional<HistoryEntry> event(Ledger ledger, UUID id) {
            return history.stream()
                    .filter(entry -> entry.ledger().equals(ledger) && entry.id().equals(id))
                    .findFirst();
        }
    }

    /** Each ledger as it grows by pieces that arrive in any order among the services. */
    private static Map<Ledger, LedgerHistory> grown(List<HistoryEntry> history, Random random) {
        Map<Ledger, LedgerHistory> ledgers = new HashMap<>();
        for (List<HistoryEntry> piece : Histories.arrivals(history, random)) {
            ledgers.merge(
                    piece.getFirst().ledger(), LedgerHistory.none(1).with(piece), (known, _) -> known.with(piece));
        }
        return ledgers;
    }

    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        return AnyHistories.histories();
    }

    @Provide
    Arbitrary<List<Elsewhere.Part>> parts() {
        return AnyHistories.parts();
    }

    @Provide
    Arbitrary<MissionId> missions() {
        return Arbitraries.of(MISSIONS);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Histories.days();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return AnyHistories.instants();
    }
}
