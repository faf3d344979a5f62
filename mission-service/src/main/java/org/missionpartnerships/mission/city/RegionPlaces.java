package org.missionpartnerships.mission.city;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.chronology.AskedDay;
import org.missionpartnerships.mission.chronology.Reservation;
import org.missionpartnerships.mission.city.Cities.Versioned;
import org.missionpartnerships.mission.city.City.RegionMember;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.CityCommand.JoinRegion;
import org.missionpartnerships.mission.city.CityCommand.LeaveRegion;
import org.missionpartnerships.mission.city.RegionCommand.EndPlace;
import org.missionpartnerships.mission.city.RegionCommand.ReleasePlace;
import org.missionpartnerships.mission.city.RegionCommand.ReservePlace;
import org.missionpartnerships.mission.city.RegionRejection.RegionWouldContainItself;
import org.missionpartnerships.mission.city.Regions.Place;
import org.missionpartnerships.published.mission.RegionEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/**
 * What joins a region and leaves it, so that no region ever contains itself. A place is reserved in the one stream that holds
 * those of all regions before it is recorded in the region's own, so of places that would close a circle together one is
 * refused, whatever runs at the same time. If the service dies between reserving and recording, the reservation stands in the
 * way of opposite ones until the same command is repeated, or until it may be abandoned: then the next one that it refuses
 * releases it. So does one that left the region without its place being ended.
 */
@Singleton
public class RegionPlaces {

    public static final StreamType<RegionCommand, Regions, RegionEvent, RegionRejection> TYPE =
            new StreamType<>("regions", new RegionDecider(), RegionEvent.CODEC);

    private static final Ledger LEDGER = new Ledger(CityId.NETWORK.value());
    private static final StreamId STREAM = TYPE.stream(CityId.NETWORK.value());

    private final CommandLanes lanes;
    private final Cities cities;

    RegionPlaces(CommandLanes lanes, Cities cities) {
        this.lanes = lanes;
        this.cities = cities;
    }

    /** @return how recording it in the region's own stream ended; ends the request with 422 if it would contain itself */
    Handled<City, CityRejection> join(JoinRegion command, CommandContext context) {
        if (command.member().equals(command.city()) || !mayJoin(command)) {
            return cities.handle(command, context);
        }
        UUID reservation = UuidCreator.getTimeOrderedEpoch();
        CommandContext plain = CommandContext.of(context.metadata());
        reserve(new ReservePlace(command.city(), command.member(), reservation, command.occurred()), plain);
        // If recording fails, nobody knows yet whether it was recorded, so the reservation stays.
        Handled<City, CityRejection> handled =
                cities.handle(command, context.notAfter(new Reservation(reservation).recordedBy()));
        if (!isKept(handled)) {
            Occurred today = Occurred.on(AskedDay.today());
            handle(new ReleasePlace(command.city(), command.member(), reservation, today), plain);
        }
        return handled;
    }

    /** What is no region never becomes one, and who is a member has its place. */
    private boolean mayJoin(JoinRegion command) {
        return cities.find(command.city())
                .map(Versioned::city)
                .filter(Registered::hasMembers)
                .filter(region -> region.member(command.member())
                        .filter(member -> member.left() == null)
                        .isEmpty())
                .isPresent();
    }

    /** What was recorded before, and may be over, is held by its own reservation or by none. */
    private static boolean isKept(Handled<City, CityRejection> handled) {
        return switch (handled) {
            case Handled.Recorded<City, CityRejection> recorded -> !recorded.repeated();
            case Handled.Unchanged<City, CityRejection> _,
                    Handled.Refused<City, CityRejection> _,
                    Handled.Stale<City, CityRejection> _,
                    Handled.KeyReused<City, CityRejection> _ -> false;
        };
    }

    /** The place is free only once it is recorded that it was left, so it is never free too early. */
    Handled<City, CityRejection> leave(LeaveRegion command, CommandContext context) {
        Handled<City, CityRejection> handled = cities.handle(command, context);
        switch (handled) {
            case Handled.Recorded<City, CityRejection> recorded -> end(command, recorded.state(), context);
            case Handled.Unchanged<City, CityRejection> unchanged -> end(command, unchanged.state(), context);
            case Handled.Refused<City, CityRejection> _,
                    Handled.Stale<City, CityRejection> _,
                    Handled.KeyReused<City, CityRejection> _ -> {}
        }
        return handled;
    }

    private void end(LeaveRegion command, City state, CommandContext context) {
        if (state instanceof Registered region) {
            region.member(command.member())
                    .filter(member -> member.left() != null)
                    .map(RegionMember::joined)
                    .ifPresent(joined -> handle(
                            new EndPlace(command.city(), command.member(), joined.occurred(), command.occurred()),
                            CommandContext.of(context.metadata())));
        }
    }

    private void reserve(ReservePlace command, CommandContext context) {
        Handled<Regions, RegionRejection> handled = handle(command, context);
        while (handled instanceof Handled.Refused<Regions, RegionRejection> refused
                && putInOrder(refused.reason(), context)) {
            handled = handle(command, context);
        }
        switch (handled) {
            case Handled.Recorded<Regions, RegionRejection> _, Handled.Unchanged<Regions, RegionRejection> _ -> {}
            case Handled.Refused<Regions, RegionRejection> refused ->
                throw CityProblems.of(refused.reason()).exception();
            case Handled.Stale<Regions, RegionRejection> _, Handled.KeyReused<Regions, RegionRejection> _ ->
                throw new IllegalStateException("A reservation carries neither version nor key");
        }
    }

    /** Whether a place on the way round was left as it is by a service that died, and is put in order. */
    private boolean putInOrder(RegionRejection reason, CommandContext context) {
        Regions regions = lanes.load(TYPE, STREAM).map(Loaded::state).orElse(Regions.NONE);
        List<CityId> path = switch (reason) {
            case RegionWouldContainItself refused -> refused.path();
        };
        List<RegionCommand> missing = regions.places().stream()
                .filter(place -> place.left() == null && isOn(path, place))
                .flatMap(place -> missing(place).stream())
                .toList();
        missing.forEach(command -> handle(command, context));
        return !missing.isEmpty();
    }

    /** The first step of the way is the one that was refused. */
    private static boolean isOn(List<CityId> path, Place place) {
        for (int i = 1; i + 1 < path.size(); i++) {
            if (path.get(i).equals(place.region()) && path.get(i + 1).equals(place.member())) {
                return true;
            }
        }
        return false;
    }

    /** What a service did not come to, by what the region's own stream says. */
    private List<RegionCommand> missing(Place place) {
        Optional<RegionMember> member = cities.find(place.region())
                .flatMap(region -> region.city().member(place.member()))
                .filter(found -> found.joined().occurred().equals(place.joined()));
        if (member.isPresent()) {
            return Stream.ofNullable(member.get().left())
                    .<RegionCommand>map(
                            left -> new EndPlace(place.region(), place.member(), place.joined(), left.occurred()))
                    .toList();
        }
        Instant now = Instant.now();
        Occurred today = Occurred.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return place.reservations().stream()
                .filter(reservation -> new Reservation(reservation).mayBeAbandoned(now))
                .<RegionCommand>map(reservation -> new ReleasePlace(place.region(), place.member(), reservation, today))
                .toList();
    }

    private Handled<Regions, RegionRejection> handle(RegionCommand command, CommandContext context) {
        return lanes.handle(TYPE, LEDGER, STREAM, command, context);
    }
}
