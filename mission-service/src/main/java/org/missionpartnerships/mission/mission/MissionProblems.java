package org.missionpartnerships.mission.mission;

import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.mission.mission.MissionRejection.OfAlliance;
import org.missionpartnerships.mission.mission.MissionRejection.OfFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.OfLifeCycle;
import org.missionpartnerships.mission.mission.MissionRejection.OfPurpose;

/** What a refusal of a mission's rules says to whoever asked. */
final class MissionProblems {

    private MissionProblems() {}

    static Problem of(MissionRejection reason) {
        return switch (reason) {
            case OfLifeCycle refused -> LifeCycleProblems.of(refused);
            case OfFitTest refused -> FitTestProblems.of(refused);
            case OfAlliance refused -> AllianceProblems.of(refused);
            case OfPurpose refused -> PurposeProblems.of(refused);
        };
    }
}
