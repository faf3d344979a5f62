package org.missionpartnerships.mission.history;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.published.value.CityId;

/** What can go wrong with questions as of a date. */
@Singleton
public class HistoryProblems implements ProblemTypes {

    static final ProblemType HISTORY_TOO_LONG = ProblemType.refused(
            "history-too-long",
            "The history is too long for one answer",
            "The city's history has more events than this service may hold in memory at once.",
            "Ask for missions one by one, or read GET /cities/{id}/timeline page by page. An operator may raise city-history.remembered-events, and the memory with it.");

    static Problem tooLong(CityId city) {
        return HISTORY_TOO_LONG
                .because(
                        "The history of %s has more events than are answered at once. Ask for its missions one by one, or read GET /cities/%s/timeline page by page."
                                .formatted(city, city))
                .with("city", city);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(HISTORY_TOO_LONG);
    }
}
