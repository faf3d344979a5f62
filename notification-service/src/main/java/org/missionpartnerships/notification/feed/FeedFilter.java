package org.missionpartnerships.notification.feed;

import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.Slug;

/** Which entries are wanted. What is left empty restricts nothing; the three parts must all agree. */
public record FeedFilter(List<TypePattern> types, Set<String> cities, Set<String> missions) {

    public static final FeedFilter EVERYTHING = new FeedFilter(List.of(), Set.of(), Set.of());

    public FeedFilter {
        types = List.copyOf(types);
        cities = Set.copyOf(cities);
        missions = Set.copyOf(missions);
    }

    /** @throws IllegalArgumentException naming the first that does not read */
    public static FeedFilter of(List<String> types, List<String> cities, List<String> missions) {
        cities.forEach(city -> Slug.require("City", city));
        missions.forEach(mission -> Slug.require("Mission", mission));
        return new FeedFilter(
                types.stream().map(TypePattern::parse).distinct().toList(), Set.copyOf(cities), Set.copyOf(missions));
    }

    public boolean matches(FeedEntry entry) {
        return (types.isEmpty() || types.stream().anyMatch(type -> type.matches(entry.type(), entry.typeVersion())))
                && (cities.isEmpty() || cities.contains(entry.city()))
                && (missions.isEmpty() || (entry.mission() != null && missions.contains(entry.mission())));
    }
}
