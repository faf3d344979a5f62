package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

class HistoryPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> SERVICES = List.of("mission-service", "partner-service", "milestone-service");

    @Property(tries = 200)
    void the_answer_does_not_depend_on_the_order_in_which_the_events_are_handed_in(
            @ForAll("histories") List<HistoryEntry> history, @ForAll("days") LocalDate at, @ForAll Random random) {
        List<HistoryEntry> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(PartnershipAt.of(BurgosHistory.BURGOS, at, NOW, shuffled))
                .isEqualTo(PartnershipAt.of(BurgosHistory.BURGOS, at, NOW, history));
    }

    @Property(tries = 200)
    void as_time_goes_on_the_possible_becomes_certain_and_nothing_certain_is_lost(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate two) {
        LocalDate earlier = one.isBefore(two) ? one : two;
        LocalDate later = one.isBefore(two) ? two : one;
        Map<UUID, Certainty> before = certainties(history, earlier);
        Map<UUID, Certainty> after = certainties(history, later);

        assertThat(after.keySet()).containsAll(before.keySet());
        before.forEach((event, certainty) -> {
            if (certainty == Certainty.CERTAIN) {
                assertThat(after.get(event)).isEqualTo(Certainty.CERTAIN);
            }
        });
    }

    @Property(tries = 200)
    void merging_the_journals_puts_every_effect_after_its_cause(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 5_000) int skewMillis) {
        List<HistoryEntry> recorded = new ArrayList<>();
        Map<Integer, Integer> causeOf = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        Map<String, Instant> floor = new HashMap<>();
        Map<String, Long> heads = new HashMap<>();
        for (Step step : steps) {
            // Each service's clock is off by its own amount; what a service has consumed is the floor of what it
            // records.
            Instant clock =
                    NOW.plusMillis(recorded.size()).plusMillis((long) SERVICES.indexOf(step.service()) * -skewMillis);
            if (!recorded.isEmpty()) {
                int cause = step.consumes() % recorded.size();
                floor.merge(step.service(), recorded.get(cause).recordedAt(), HistoryPropertiesTest::later);
                causeOf.put(recorded.size(), cause);
            }
            Instant at = later(
                    clock,
                    later(
                                    last.getOrDefault(step.service(), Instant.EPOCH),
                                    floor.getOrDefault(step.service(), Instant.EPOCH))
                            .plus(1, ChronoUnit.MICROS));
            last.put(step.service(), at);
            recorded.add(entry(
                    recorded.size(),
                    step.service(),
                    heads.merge(step.service(), 1L, Long::sum),
                    at,
                    stage(Occurred.stated("2021"))));
        }
        List<HistoryEntry> merged =
                recorded.stream().sorted(HistoryEntry.MERGE_ORDER).toList();

        causeOf.forEach((effect, cause) ->
                assertThat(merged.indexOf(recorded.get(cause))).isLessThan(merged.indexOf(recorded.get(effect))));
    }

    private static Map<UUID, Certainty> certainties(List<HistoryEntry> history, LocalDate at) {
        Map<UUID, Certainty> found = new HashMap<>();
        PartnershipAt.of(BurgosHistory.BURGOS, at, NOW, history).missions().forEach(mission -> {
            mission.lifecycle()
                    .forEach(step ->
                            found.put(step.origin().event(), step.origin().certainty()));
            mission.stages()
                    .forEach(stage ->
                            found.put(stage.origin().event(), stage.origin().certainty()));
        });
        return found;
    }

    record Step(String service, int consumes) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(SERVICES), Arbitraries.integers().between(0, 1_000))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3_000)
                .map(days -> LocalDate.of(2019, 1, 1).plusDays(days));
    }

    /** Dates of every shade, each event possibly after any other, itself included: a circle must not hang the fold. */
    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        Arbitrary<String> dates = Arbitraries.of(
                "2021",
                "2021-05",
                "2021-05-17",
                "2020~",
                "2019/2022",
                "[2020..2023-02]",
                "[..2021-09]",
                "[2022..]",
                "XXXX");
        Arbitrary<Integer> after = Arbitraries.integers().between(-10, 15);
        return Combinators.combine(dates, after, Arbitraries.of(true, false), Arbitraries.of(SERVICES))
                .as(Draft::new)
                .list()
                .ofMaxSize(15)
                .map(HistoryPropertiesTest::entries);
    }

    record Draft(String date, int after, boolean launch, String service) {}

    private static List<HistoryEntry> entries(List<Draft> drafts) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Draft draft : drafts) {
            Occurred dated = Occurred.parse(draft.date());
            Occurred occurred = draft.after() < 0 ? dated : dated.withAfter(BurgosHistory.id(draft.after()));
            int number = entries.size();
            entries.add(entry(
                    number,
                    draft.service(),
                    number + 1,
                    NOW.minusSeconds(1_000 - number / 2),
                    draft.launch() ? launch(occurred) : stage(occurred)));
        }
        return entries;
    }

    private static HistoryEntry entry(int number, String service, long seq, Instant at, PublishedEvent event) {
        return new HistoryEntry(
                service, new Ledger("burgos"), seq, BurgosHistory.id(number), BurgosHistory.typeOf(event), at, event);
    }

    private static PublishedEvent stage(Occurred occurred) {
        return new FormalisationStageReached(
                BurgosHistory.MISSION, FormalisationStage.INFORMAL_GROUP, null, occurred, null, AssertedBy.HUMAN);
    }

    private static PublishedEvent launch(Occurred occurred) {
        return new MissionLaunched(BurgosHistory.MISSION, 1, null, List.of(), null, occurred, null, AssertedBy.HUMAN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
