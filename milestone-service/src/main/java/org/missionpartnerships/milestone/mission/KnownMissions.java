package org.missionpartnerships.milestone.mission;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.published.value.MissionId;

/** Missions that the mission service has told us of. */
@Singleton
public class KnownMissions implements Missions, ProblemTypes {

    static final ProblemType MISSION_NOT_KNOWN = ProblemType.notFound(
            "mission-not-known",
            "This service knows no such mission",
            "No mission has this id, or it was proposed so recently that its event has not arrived here.",
            "Check the id. If the mission was just proposed, repeat the request with the After header set to the Event-Position of that answer.");

    @Override
    @Transactional
    public Mission require(MissionId id) {
        return MissionEntry.<MissionEntry>findByIdOptional(id.value())
                .map(MissionEntry::mission)
                .orElseThrow(() -> MISSION_NOT_KNOWN
                        .because(
                                "Mission %s is not known here. Check the id; if it was just proposed, send After with the Event-Position of that answer."
                                        .formatted(id))
                        .with("mission", id.value())
                        .exception());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(MISSION_NOT_KNOWN);
    }
}
