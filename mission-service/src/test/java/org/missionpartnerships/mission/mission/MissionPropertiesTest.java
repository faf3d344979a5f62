package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.mission.Folding;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.mission.missionrecord.MissionView;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;

class MissionPropertiesTest extends MissionSpec {

    private final MissionDecider decider = new MissionDecider();

    @Property(tries = 300)
    void a_mission_folds_to_the_same_state_twice_and_from_any_snapshot(
            @ForAll("commands") List<MissionCommand> commands) {
        Folding.alwaysGivesTheSame(decider, Folding.history(decider, commands));
    }

    @Property(tries = 300)
    void a_command_that_was_accepted_changes_nothing_the_second_time(
            @ForAll("commands") List<MissionCommand> commands) {
        Folding.repeatingChangesNothing(decider, commands);
    }

    @Property(tries = 300)
    void whatever_of_a_mission_had_happened_by_a_day_can_be_shown(
            @ForAll("commands") List<MissionCommand> commands, @ForAll Random random) {
        Folding.anyPartCanBeShown(decider, Folding.history(decider, commands), random, (then, now) -> {
            if (then instanceof Recorded) {
                MissionView.of(new Then<>(then, 1, null), (Recorded) now);
            }
        });
    }

    /** Some begin with a framing, all are proposed, most are launched. */
    @Provide
    Arbitrary<List<MissionCommand>> commands() {
        Arbitrary<List<MissionCommand>> beginnings = Arbitraries.of(
                List.of(frameFirst("Polígono Circular", Topic.CIRCULAR_ECONOMY), propose("Polígono Circular", null)),
                List.of(propose("Polígono Circular", null), launch(OVERRIDE, "2021")),
                List.of(propose("Polígono Circular", null), test(allMet(), STAKES, PATH), launch(null, "2022")));
        return Combinators.combine(beginnings, command().list().ofMaxSize(30)).as((beginning, rest) -> {
            List<MissionCommand> commands = new ArrayList<>(beginning);
            commands.addAll(rest);
            return commands;
        });
    }

    private static Arbitrary<MissionCommand> command() {
        Arbitrary<String> dates = Arbitraries.of("2014", "2023", "[..2020]", "[2021..2025-09]", "2024~");
        Arbitrary<String> words = Arbitraries.of("one", "two", "three");
        Arbitrary<FormalisationStage> stages = Arbitraries.of(FormalisationStage.values());
        Arbitrary<Integer> kinds = Arbitraries.integers().between(1, 17);
        return Combinators.combine(kinds, words, dates, stages).as((kind, word, date, stage) -> switch (kind) {
            case 1 -> test(allMet(), STAKES, PATH);
            case 2 -> launch(OVERRIDE, date);
            case 3 -> join(new CityId(word), date);
            case 4 -> leave(new CityId(word), date);
            case 5 -> arrange(ArrangementType.CONSORTIUM, word, null);
            case 6 -> stage(stage, date);
            case 7 -> end(stage, date);
            case 8 -> confirm(new CityId(word));
            case 9 -> establish(word, true);
            case 10 -> trigger();
            case 11 -> goal(word);
            case 12 -> revise(word);
            case 13 -> frame(word);
            case 14 -> suspend(word);
            case 15 -> relaunch(word);
            case 16 -> close(word);
            default -> link(NEXT);
        });
    }
}
