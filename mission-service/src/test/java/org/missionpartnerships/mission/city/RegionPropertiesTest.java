package org.missionpartnerships.mission.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.missionpartnerships.mission.Folding;
import org.missionpartnerships.mission.city.RegionCommand.EndPlace;
import org.missionpartnerships.mission.city.RegionCommand.ReleasePlace;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.Regions.Place;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** What holds for all regions, whatever is asked in whatever order. */
class RegionPropertiesTest {

    private final RegionDecider decider = new RegionDecider();

    @Property(tries = 500)
    void nothing_that_goes_on_is_part_of_itself(@ForAll("commands") List<RegionCommand> commands) {
        Regions regions = decider.initial();
        for (RegionEvent event : Folding.history(decider, commands)) {
            regions = decider.evolve(regions, event);
            List<Place> open = regions.places().stream()
                    .filter(place -> place.left() == null)
                    .toList();
            open.forEach(place -> assertThat(contained(place.member(), open))
                    .as("in %s", place.member())
                    .doesNotContain(place.member()));
        }
    }

    @Property(tries = 200)
    void folded_twice_or_from_any_snapshot_the_places_are_the_same(@ForAll("commands") List<RegionCommand> commands) {
        Folding.alwaysGivesTheSame(decider, Folding.history(decider, commands));
    }

    @Property(tries = 200)
    void a_command_that_comes_again_at_once_changes_nothing(@ForAll("commands") List<RegionCommand> commands) {
        Folding.repeatingChangesNothing(decider, commands);
    }

    private static Set<CityId> contained(CityId region, List<Place> places) {
        Set<CityId> found = new HashSet<>();
        collect(region, places, found);
        return found;
    }

    private static void collect(CityId region, List<Place> places, Set<CityId> found) {
        places.stream()
                .filter(place -> place.region().equals(region) && found.add(place.member()))
                .forEach(place -> collect(place.member(), places, found));
    }

    @Provide
    Arbitrary<List<RegionCommand>> commands() {
        Arbitrary<CityId> cities =
                Arbitraries.of("europe", "austria", "upper-austria", "linz").map(CityId::new);
        Arbitrary<Occurred> dates =
                Arbitraries.of("2000", "2010-05", "[2005..2015]", "XXXX").map(Occurred::parse);
        Arbitrary<UUID> reservations = Arbitraries.longs().between(1, 3).map(number -> new UUID(0, number));
        return Combinators.combine(Arbitraries.integers().between(0, 5), cities, cities, reservations, dates, dates)
                .as(RegionPropertiesTest::command)
                .filter(command -> !command.region().equals(command.member()))
                .list()
                .ofMaxSize(25);
    }

    private static RegionCommand command(
            int kind, CityId region, CityId member, UUID reservation, Occurred one, Occurred other) {
        return switch (kind) {
            case 0 -> new ReleasePlace(region, member, reservation, one);
            case 1 -> new EndPlace(region, member, one, other);
            default -> new ReservePlace(region, member, reservation, one);
        };
    }
}
