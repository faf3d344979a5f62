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
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;

class HistoryPropertiesTest {

    private static final Instant NOW = Histories.NOW;
    private static final List<String> SERVICES = Histories.SERVICES;

    @Property(tries = 200)
    void the_answer_does_not_depend_on_the_order_in_which_the_events_are_handed_in(
            @ForAll("histories") List<HistoryEntry> history, @ForAll("days") LocalDate at, @ForAll Random random) {
        List<HistoryEntry> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(partnership(shuffled, at)).isEqualTo(partnership(history, at));
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
            recorded.add(Histories.entry(
                    recorded.size(),
                    step.service(),
                    heads.merge(step.service(), 1L, Long::sum),
                    at,
                    Histories.stage(Occurred.stated("2021"))));
        }
        List<HistoryEntry> merged =
                recorded.stream().sorted(HistoryEntry.MERGE_ORDER).toList();

        causeOf.forEach((effect, cause) ->
                assertThat(merged.indexOf(recorded.get(cause))).isLessThan(merged.indexOf(recorded.get(effect))));
    }

    private static Map<UUID, Certainty> certainties(List<HistoryEntry> history, LocalDate at) {
        Map<UUID, Certainty> found = new HashMap<>();
        partnership(history, at).missions().forEach(mission -> {
            mission.lifecycle()
                    .forEach(step ->
                            found.put(step.origin().event(), step.origin().certainty()));
            mission.stages()
                    .forEach(stage ->
                            found.put(stage.origin().event(), stage.origin().certainty()));
        });
        return found;
    }

    private static Partnership partnership(List<HistoryEntry> history, LocalDate at) {
        return PartnershipAt.of(BurgosHistory.BURGOS, at, new WholeHistory(history, NOW));
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
        return Histories.days();
    }

    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        return Histories.histories();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
