package org.missionpartnerships.mission.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** What is, or was, part of what, over all regions. They are few, so the whole is copied with each change. */
public record Regions(List<Place> places) {

    static final Regions NONE = new Regions(List.of());

    public Regions {
        places = List.copyOf(places);
    }

    /**
     * @param left null while it is part of the region
     * @param reservations who holds the place; it is there as long as anyone does
     */
    public record Place(
            CityId region,
            CityId member,
            Occurred joined,
            @Nullable Occurred left,
            Set<UUID> reservations) {
        public Place {
            reservations = Set.copyOf(reservations);
        }

        boolean isOpen(CityId ofRegion, CityId ofMember, Occurred since) {
            return left == null && region.equals(ofRegion) && member.equals(ofMember) && joined.equals(since);
        }

        boolean isHeldBy(CityId ofRegion, CityId ofMember, UUID reservation) {
            return region.equals(ofRegion) && member.equals(ofMember) && reservations.contains(reservation);
        }

        private Place heldBy(UUID reservation) {
            Set<UUID> more = new HashSet<>(reservations);
            more.add(reservation);
            return new Place(region, member, joined, left, more);
        }

        private Place without(UUID reservation) {
            Set<UUID> fewer = new HashSet<>(reservations);
            fewer.remove(reservation);
            return new Place(region, member, joined, left, fewer);
        }
    }

    Regions reserved(CityId region, CityId member, Occurred joined, UUID reservation) {
        Predicate<Place> same = place -> place.isOpen(region, member, joined);
        Stream<Place> changed = places.stream().anyMatch(same)
                ? places.stream().map(place -> same.test(place) ? place.heldBy(reservation) : place)
                : Stream.concat(
                        places.stream(), Stream.of(new Place(region, member, joined, null, Set.of(reservation))));
        return new Regions(changed.toList());
    }

    Regions released(CityId region, CityId member, UUID reservation) {
        return new Regions(places.stream()
                .map(place -> place.isHeldBy(region, member, reservation) ? place.without(reservation) : place)
                .filter(place -> !place.reservations().isEmpty())
                .toList());
    }

    Regions ended(CityId region, CityId member, Occurred joined, Occurred left) {
        return new Regions(places.stream()
                .map(place -> place.isOpen(region, member, joined)
                        ? new Place(region, member, joined, left, place.reservations())
                        : place)
                .toList());
    }

    /**
     * The way back from a new member to the region that it is to join, both included, over places that all stand at the same
     * time as the new one; empty if there is none.
     */
    Optional<List<CityId>> wayBack(CityId region, CityId member, Occurred joined) {
        return way(new ArrayList<>(List.of(member)), region, Shared.since(joined));
    }

    private Optional<List<CityId>> way(List<CityId> gone, CityId sought, Shared time) {
        for (Place place : places) {
            if (!place.region().equals(gone.getLast()) || gone.contains(place.member())) {
                continue;
            }
            Shared shared = time.with(place);
            if (!shared.mayBe()) {
                continue;
            }
            List<CityId> further = new ArrayList<>(gone);
            further.add(place.member());
            Optional<List<CityId>> way =
                    place.member().equals(sought) ? Optional.of(further) : way(further, sought, shared);
            if (way.isPresent()) {
                return way;
            }
        }
        return Optional.empty();
    }

    /**
     * The time for which several places stand at once: all that goes on meets in the end, and what has ended shares a day with
     * the others if one is certain whatever the vague dates mean.
     *
     * @param begun the last day by which all had begun; null if that is not known
     * @param ended the first day on which one may have ended; null if that is not known, or none has
     */
    private record Shared(
            @Nullable LocalDate begun,
            boolean goesOn,
            @Nullable LocalDate ended) {

        static Shared since(Occurred joined) {
            return new Shared(joined.latest(), true, null);
        }

        Shared with(Place place) {
            LocalDate joined = place.joined().latest();
            LocalDate both = begun == null || joined == null ? null : later(begun, joined);
            if (place.left() == null) {
                return new Shared(both, goesOn, ended);
            }
            LocalDate left = place.left().earliest();
            LocalDate first = goesOn || ended == null || left == null ? left : earlier(ended, left);
            return new Shared(both, false, first);
        }

        boolean mayBe() {
            return goesOn || begun != null && ended != null && begun.isBefore(ended);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
