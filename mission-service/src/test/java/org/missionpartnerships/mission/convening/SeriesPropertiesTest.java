package org.missionpartnerships.mission.convening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.convening.Series.Created;
import org.missionpartnerships.mission.convening.SeriesCommand.CancelEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.HoldEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.MoveEdition;
import org.missionpartnerships.mission.convening.SeriesCommand.ScheduleEdition;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;

class SeriesPropertiesTest {

    private static final SeriesId SERIES = new SeriesId("european-ce-hotspot");

    private final SeriesDecider decider = new SeriesDecider();

    @Property(tries = 300)
    void a_command_that_was_recorded_changes_nothing_when_it_comes_again(
            @ForAll("commands") List<SeriesCommand> commands) {
        Series state = decider.initial();
        for (SeriesCommand command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted(List<SeriesEvent> events)) {
                state = fold(state, events);
                assertThat(decider.decide(command, state)).isEqualTo(Decision.nothing());
            }
        }
    }

    @Property(tries = 300)
    void folding_on_from_any_snapshot_gives_the_same_series(@ForAll("commands") List<SeriesCommand> commands) {
        List<SeriesEvent> history = history(commands);
        Series whole = fold(decider.initial(), history);
        for (int at = 0; at <= history.size(); at++) {
            Series snapshot = fold(decider.initial(), history.subList(0, at));
            assertThat(fold(snapshot, history.subList(at, history.size()))).isEqualTo(whole);
        }
    }

    @Property(tries = 300)
    void as_time_goes_on_no_edition_is_lost_and_what_was_certain_stays_so(
            @ForAll("commands") List<SeriesCommand> commands,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate two) {
        At earlier = at(one.isBefore(two) ? one : two);
        At later = at(one.isBefore(two) ? two : one);
        if (fold(decider.initial(), history(commands)) instanceof Created series) {
            for (Edition edition : series.editions().values()) {
                assertThat(edition.statuses(later, Certainty.CERTAIN))
                        .containsAll(
                                edition.statuses(earlier, Certainty.CERTAIN).toList());
                assertThat(edition.upTo(later).upTo(earlier)).isEqualTo(edition.upTo(earlier));
            }
        }
    }

    private static At at(LocalDate day) {
        return new At(day, new FirstDays(_ -> null));
    }

    private List<SeriesEvent> history(List<SeriesCommand> commands) {
        List<SeriesEvent> history = new ArrayList<>();
        Series state = decider.initial();
        for (SeriesCommand command : commands) {
            if (decider.decide(command, state) instanceof Decision.Accepted(List<SeriesEvent> events)) {
                history.addAll(events);
                state = fold(state, events);
            }
        }
        return history;
    }

    private Series fold(Series from, List<SeriesEvent> events) {
        Series state = from;
        for (SeriesEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 5_000)
                .map(day -> LocalDate.parse("2015-01-01").plusDays(day));
    }

    @Provide
    Arbitrary<List<SeriesCommand>> commands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("2023", "2024", "2025").map(EditionId::new),
                        Arbitraries.of("2016", "2024-09", "[2021..2025-09]", "[..2025-09]", "2026-21", "XXXX")
                                .map(Occurred::parse))
                .as(SeriesPropertiesTest::command)
                .list()
                .ofMaxSize(12);
    }

    private static SeriesCommand command(int kind, EditionId edition, Occurred occurred) {
        AssertedBy by = AssertedBy.HUMAN;
        CreateSeries create = new CreateSeries(SERIES, null, null, "Hotspot", null, null, occurred, null, by);
        return switch (kind) {
            case 0 -> create;
            case 1 ->
                new ScheduleEdition(
                        SERIES, create, edition, "Hotspot", occurred, null, null, null, null, occurred, null, by);
            case 2 ->
                new ScheduleEdition(
                        SERIES, null, edition, "Hotspot", null, "Cardiff", null, null, null, occurred, null, by);
            case 3 -> new MoveEdition(SERIES, edition, occurred, "Dublin", null, null, null, occurred, null, by);
            case 4 ->
                new HoldEdition(SERIES, null, edition, null, null, null, null, List.of(), null, occurred, null, by);
            default -> new CancelEdition(SERIES, edition, null, occurred, null, by);
        };
    }
}
