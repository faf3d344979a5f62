package org.missionpartnerships.mission.history;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.published.value.CityId;

/** What can go wrong with events that are named as evidence. */
@Singleton
public class EvidenceProblems implements ProblemTypes {

    static final ProblemType EVENT_NOT_IN_HISTORY = ProblemType.refused(
            "event-not-in-history",
            "The event is not in the city's history",
            "The city's history, as far as this service has read it, holds no event of this id.",
            "Take the id from GET /cities/{id}/timeline. If it was just recorded, send After with its Event-Position.");

    static Problem notInHistory(CityId city, Collection<UUID> missing) {
        return EVENT_NOT_IN_HISTORY
                .because(
                        "The history of %s holds no event %s, as far as it was read. Take ids from GET /cities/%s/timeline; if the event was just recorded, send After with its Event-Position."
                                .formatted(
                                        city,
                                        missing.stream().map(UUID::toString).collect(Collectors.joining(", ")),
                                        city))
                .with("city", city)
                .with("events", missing);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(EVENT_NOT_IN_HISTORY);
    }
}
