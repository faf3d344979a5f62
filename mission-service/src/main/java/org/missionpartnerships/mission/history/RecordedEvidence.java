package org.missionpartnerships.mission.history;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.published.value.CityId;

@Singleton
class RecordedEvidence implements Evidence, ProblemTypes {

    static final ProblemType EVENT_NOT_IN_HISTORY = ProblemType.refused(
            "event-not-in-history",
            "The event is not in the city's history",
            "The city's history, as far as this service has read it, holds no event of this id.",
            "Take the id from GET /cities/{id}/timeline. If it was just recorded, send After with its Event-Position.");

    private final CityHistory history;

    RecordedEvidence(CityHistory history) {
        this.history = history;
    }

    @Override
    public void require(CityId city, Collection<UUID> events) {
        Set<UUID> missing = new LinkedHashSet<>(events);
        find(city, events).stream().map(TimelineEntry::event).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw EVENT_NOT_IN_HISTORY
                    .because(
                            "The history of %s holds no event %s, as far as it was read. Take ids from GET /cities/%s/timeline; if the event was just recorded, send After with its Event-Position."
                                    .formatted(
                                            city,
                                            missing.stream().map(UUID::toString).collect(Collectors.joining(", ")),
                                            city))
                    .with("city", city)
                    .with("events", missing)
                    .exception();
        }
    }

    @Override
    public List<TimelineEntry> find(CityId city, Collection<UUID> events) {
        return events.isEmpty() ? List.of() : history.find(city, events);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(EVENT_NOT_IN_HISTORY);
    }
}
