package org.missionpartnerships.mission.city;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.city.RegionCommand.EndPlace;
import org.missionpartnerships.mission.city.RegionCommand.ReleasePlace;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.RegionRejection.RegionWouldContainItself;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceEnded;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReleased;
import org.missionpartnerships.published.mission.RegionEvent.RegionPlaceReserved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;

/** No region contains itself, over however many members. */
public final class RegionDecider implements Decider<RegionCommand, Regions, RegionEvent, RegionRejection> {

    @Override
    public Regions initial() {
        return Regions.NONE;
    }

    @Override
    public Decision<RegionEvent, RegionRejection> decide(RegionCommand command, Regions state) {
        return switch (command) {
            case ReservePlace reserve -> reserve(reserve, state);
            case ReleasePlace release ->
                isHeld(release, state)
                        ? Decision.accept(new RegionPlaceReleased(
                                release.region(),
                                release.member(),
                                release.reservation(),
                                release.today(),
                                null,
                                AssertedBy.SERVICE))
                        : Decision.nothing();
            case EndPlace end ->
                state.places().stream().anyMatch(place -> place.isOpen(end.region(), end.member(), end.joined()))
                        ? Decision.accept(new RegionPlaceEnded(
                                end.region(), end.member(), end.joined(), end.left(), null, AssertedBy.SERVICE))
                        : Decision.nothing();
        };
    }

    private static Decision<RegionEvent, RegionRejection> reserve(ReservePlace command, Regions state) {
        Optional<List<CityId>> back = state.wayBack(command.region(), command.member(), command.joined());
        if (back.isPresent()) {
            return Decision.reject(new RegionWouldContainItself(
                    command.region(),
                    command.member(),
                    Stream.concat(Stream.of(command.region()), back.get().stream())
                            .toList()));
        }
        boolean held = state.places().stream()
                .anyMatch(place -> place.isHeldBy(command.region(), command.member(), command.reservation()));
        return held
                ? Decision.nothing()
                : Decision.accept(new RegionPlaceReserved(
                        command.region(),
                        command.member(),
                        command.reservation(),
                        command.joined(),
                        null,
                        AssertedBy.SERVICE));
    }

    private static boolean isHeld(ReleasePlace command, Regions state) {
        return state.places().stream()
                .anyMatch(place -> place.isHeldBy(command.region(), command.member(), command.reservation()));
    }

    @Override
    public Regions evolve(Regions state, RegionEvent event) {
        return switch (event) {
            case RegionPlaceReserved reserved ->
                state.reserved(reserved.region(), reserved.member(), reserved.occurred(), reserved.reservation());
            case RegionPlaceReleased released ->
                state.released(released.region(), released.member(), released.reservation());
            case RegionPlaceEnded ended ->
                state.ended(ended.region(), ended.member(), ended.joined(), ended.occurred());
        };
    }
}
