package org.missionpartnerships.mission.city;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.mission.Folding;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.CityCommand.AwardDistinction;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.mission.city.CityCommand.EndAdministrationTerm;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.mission.city.CityCommand.StartAdministrationTerm;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;

class CityPropertiesTest {

    private static final CityId REGION = new CityId("upper-austria");
    private static final AssertedBy HUMAN = AssertedBy.HUMAN;

    private final CityDecider decider = new CityDecider();

    @Property(tries = 300)
    void a_city_folds_to_the_same_state_twice_and_from_any_snapshot(@ForAll("commands") List<CityCommand> commands) {
        Folding.alwaysGivesTheSame(decider, Folding.history(decider, commands));
    }

    @Property(tries = 300)
    void a_command_that_was_accepted_changes_nothing_the_second_time(@ForAll("commands") List<CityCommand> commands) {
        Folding.repeatingChangesNothing(decider, commands);
    }

    @Property(tries = 300)
    void whatever_of_a_city_had_happened_by_a_day_can_be_shown(
            @ForAll("commands") List<CityCommand> commands, @ForAll Random random) {
        Folding.anyPartCanBeShown(decider, Folding.history(decider, commands), random, (then, _) -> {
            if (then instanceof Registered) {
                CityView.of(then, 1);
            }
        });
    }

    @Provide
    Arbitrary<List<CityCommand>> commands() {
        RegisterCity registration = new RegisterCity(
                REGION,
                "Upper Austria",
                List.of("Oberösterreich"),
                List.of(CityKind.REGION),
                "AT",
                Occurred.unknown(),
                null,
                HUMAN);
        return command().list().ofMaxSize(30).map(commands -> {
            commands.addFirst(registration);
            return commands;
        });
    }

    private static Arbitrary<CityCommand> command() {
        Arbitrary<Occurred> dates = Arbitraries.of(
                        "2014", "2023", "2023-05", "[..2020]", "[2021..2025-09]", "2024~", "XXXX")
                .map(Occurred::parse);
        Arbitrary<String> words = Arbitraries.of("one", "two", "three");
        return Combinators.combine(Arbitraries.integers().between(1, 9), words, dates)
                .as((kind, word, date) -> switch (kind) {
                    case 1 ->
                        new RegisterCity(REGION, word, List.of(), List.of(CityKind.REGION), null, date, null, HUMAN);
                    case 2 -> new RecordCityName(REGION, word, NameUse.OFFICIAL, null, date, null, HUMAN);
                    case 3 ->
                        new RecordCityFacts(
                                REGION,
                                Quantity.exactly("7", null),
                                List.of(),
                                word,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                date,
                                null,
                                HUMAN);
                    case 4 ->
                        new StartAdministrationTerm(
                                REGION, new TermId(word), null, null, null, List.of(), date, null, HUMAN);
                    case 5 -> new EndAdministrationTerm(REGION, new TermId(word), null, null, date, null, HUMAN);
                    case 6 ->
                        new ChangeGovernanceStructure(
                                REGION, word, List.of(), List.of(), List.of(word), List.of(), date, null, HUMAN);
                    case 7 -> new JoinRegion(REGION, new CityId(word), date, null, HUMAN);
                    case 8 -> new AwardDistinction(REGION, word, null, null, date, null, HUMAN);
                    default -> new LeaveRegion(REGION, new CityId(word), null, date, null, HUMAN);
                });
    }
}
