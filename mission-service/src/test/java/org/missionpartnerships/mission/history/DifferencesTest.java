package org.missionpartnerships.mission.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.missionpartnerships.mission.history.BurgosHistory.BURGOS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.mission.history.CityDiff.Changes;
import org.missionpartnerships.mission.history.CityDiff.Difference;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.value.Certainty;

class DifferencesTest {

    @Example
    void burgos_from_2023_to_2024_gains_its_office_for_certain_and_perhaps_a_member_of_staff() {
        CityDiff diff = burgos("2023-12-31", "2024-12-31");

        assertThat(diff.certain().added())
                .extracting(Difference::text)
                .containsExactly(
                        "Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established.");
        assertThat(diff.certain().changed())
                .extracting(Difference::text, Difference::before)
                .containsExactly(
                        tuple("Polígono Circular reached the stage of an informal group.", Certainty.POSSIBLE),
                        tuple(
                                "Polígono Circular reached the stage of a permanent unit (Circular Economy Office).",
                                Certainty.NOT_YET));
        assertThat(diff.possible().added())
                .extracting(Difference::text)
                .containsExactly(
                        "Fundacion caja de burgos gave to Polígono Circular: A full-time member of staff (1 FTE), for Circular Economy Office.");
        assertThat(diff.certain().departed()).isEmpty();
        assertThat(diff.certain().ended()).isEmpty();
    }

    @Example
    void burgos_from_2023_to_2024_reads_as_a_paragraph() {
        assertThat(burgos("2023-12-31", "2024-12-31").text())
                .isEqualTo("Burgos from the end of 2023 to the end of 2024."
                        + " In February 2024 Circular Economy Office, a permanent unit that coordinates Polígono Circular, was established;"
                        + " Polígono Circular reached the stage of a permanent unit (Circular Economy Office)."
                        + " Perhaps, some time from February 2024 to September 2025: Fundacion caja de burgos gave to Polígono Circular:"
                        + " A full-time member of staff (1 FTE), for Circular Economy Office."
                        + " Possible before, now certain, by February 2024: Polígono Circular reached the stage of an informal group."
                        + " Polígono Circular stayed active.");
    }

    @Example
    void between_two_days_on_which_nothing_happened_nothing_changed() {
        CityDiff diff = burgos("2024-03-01", "2024-03-02");

        assertThat(everything(diff)).isEmpty();
        assertThat(diff.text())
                .isEqualTo(
                        "Burgos from 1 March 2024 to 2 March 2024. Nothing changed that is on record. Polígono Circular stayed active.");
    }

    @Example
    void what_was_possible_before_says_so_when_it_becomes_certain() {
        assertThat(burgos("2024-12-31", "2025-12-31").certain().added())
                .filteredOn(difference -> difference.origin().type().equals("commitment.delivered"))
                .extracting(Difference::before)
                .containsExactly(Certainty.POSSIBLE);
    }

    @Property(tries = 200)
    void the_steps_of_a_way_add_up_to_the_whole(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate two,
            @ForAll("days") LocalDate three) {
        List<LocalDate> days = Stream.of(one, two, three).sorted().toList();
        Map<UUID, Certainty> stepwise = new HashMap<>();
        everything(between(history, days.get(0), days.get(1))).forEach(difference -> keep(stepwise, difference));
        everything(between(history, days.get(1), days.get(2))).forEach(difference -> keep(stepwise, difference));
        Map<UUID, Certainty> whole = new HashMap<>();
        everything(between(history, days.get(0), days.get(2))).forEach(difference -> keep(whole, difference));

        assertThat(stepwise).isEqualTo(whole);
    }

    private static void keep(Map<UUID, Certainty> found, Difference difference) {
        found.put(difference.origin().event(), difference.origin().certainty());
    }

    private static List<Difference> everything(CityDiff diff) {
        return Stream.of(diff.certain(), diff.possible())
                .flatMap(DifferencesTest::everything)
                .toList();
    }

    private static Stream<Difference> everything(Changes changes) {
        return Stream.of(changes.added(), changes.changed(), changes.departed(), changes.ended())
                .flatMap(List::stream);
    }

    private static CityDiff burgos(String from, String to) {
        return between(BurgosHistory.entries(), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static CityDiff between(List<HistoryEntry> history, LocalDate from, LocalDate to) {
        return Differences.between(
                BURGOS,
                from,
                to,
                new WholeHistory(history, Histories.NOW),
                Names.of(history.stream().map(HistoryEntry::event).toList()));
    }

    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        return Histories.histories();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Histories.days();
    }
}
