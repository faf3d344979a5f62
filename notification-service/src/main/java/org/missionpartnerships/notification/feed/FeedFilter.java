package org.missionpartnerships.notification.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.published.catalogue.EventCatalogue;

/** Which entries are wanted. What is left empty restricts nothing; the three parts must all agree. */
public record FeedFilter(List<TypePattern> types, Set<String> cities, Set<String> missions) {

    public static final FeedFilter EVERYTHING = new FeedFilter(List.of(), Set.of(), Set.of());

    private static final int MAX_NAMES = 100;

    public FeedFilter {
        types = List.copyOf(types);
        cities = Set.copyOf(cities);
        missions = Set.copyOf(missions);
    }

    /** A filter that was kept. */
    public static FeedFilter of(List<String> types, List<String> cities, List<String> missions) {
        return new FeedFilter(
                types.stream().map(TypePattern::parse).distinct().toList(), Set.copyOf(cities), Set.copyOf(missions));
    }

    /**
     * A filter that someone asks for. A type that no service has is a slip of the pen, and would wait for ever.
     *
     * @throws IllegalArgumentException naming the first part that does not read, and what is expected
     */
    public static FeedFilter asked(List<String> types, List<String> cities, List<String> missions) {
        requireFew("Types", types);
        requireFew("Cities", cities);
        requireFew("Missions", missions);
        cities.forEach(city -> Slug.require("City", city));
        missions.forEach(mission -> Slug.require("Mission", mission));
        FeedFilter filter = of(types, List.copyOf(Set.copyOf(cities)), List.copyOf(Set.copyOf(missions)));
        filter.types().forEach(FeedFilter::requireKnown);
        return filter;
    }

    private static void requireFew(String what, List<String> names) {
        if (names.size() > MAX_NAMES) {
            throw new IllegalArgumentException(
                    "%s: %d are named, at most %d can be".formatted(what, names.size(), MAX_NAMES));
        }
    }

    private static void requireKnown(TypePattern pattern) {
        if (EventCatalogue.readable().stream().noneMatch(type -> pattern.matches(type.name(), type.version()))) {
            throw new IllegalArgumentException("Event type \"%s\": there is none. Known are %s"
                    .formatted(
                            pattern,
                            EventCatalogue.readable().stream()
                                    .map(EventType::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
    }

    public boolean matches(FeedEntry entry) {
        return (types.isEmpty() || types.stream().anyMatch(type -> type.matches(entry.type(), entry.typeVersion())))
                && (cities.isEmpty() || entry.cities().stream().anyMatch(cities::contains))
                && (missions.isEmpty() || (entry.mission() != null && missions.contains(entry.mission())));
    }
}
