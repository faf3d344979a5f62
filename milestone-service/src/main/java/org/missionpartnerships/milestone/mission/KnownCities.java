package org.missionpartnerships.milestone.mission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.published.value.CityId;

/** Cities that the mission service has told us of. */
@Singleton
public class KnownCities implements Cities, ProblemTypes {

    static final ProblemType CITY_NOT_KNOWN = ProblemType.refused(
            "city-not-known",
            "This service knows no such city",
            "The request names a city that nobody registered, or so recently that its event has not arrived here.",
            "Check the id. If the city was just registered, repeat the request with the After header set to the Event-Position of that answer.");

    @Override
    @Transactional
    public void require(CityId id) {
        if (CityEntry.findById(id.value()) == null) {
            throw CITY_NOT_KNOWN
                    .because(
                            "City %s is not known here. Check the id; if it was just registered, send After with the Event-Position of that answer."
                                    .formatted(id))
                    .with("city", id.value())
                    .exception();
        }
    }

    @Override
    public List<ProblemType> types() {
        return List.of(CITY_NOT_KNOWN);
    }
}
