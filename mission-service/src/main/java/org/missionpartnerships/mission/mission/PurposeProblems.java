package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.notFound;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.mission.mission.MissionRejection.FirstFramingIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.GoalAlreadySet;
import org.missionpartnerships.mission.mission.MissionRejection.GoalNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.OfPurpose;

/** What can go wrong with what a mission is for. */
@Singleton
public class PurposeProblems implements ProblemTypes {

    static final ProblemType FIRST_FRAMING_INCOMPLETE = refused(
            "first-framing-incomplete",
            "The mission needs a title and a topic",
            "A challenge is framed for a mission that nobody proposed yet, and nothing says by what it is to be found.",
            "Give title and topic.");

    static final ProblemType GOAL_ALREADY_SET = conflict(
            "goal-already-set",
            "The id belongs to a goal of the mission already",
            "A goal with this id was set, and it was described differently.",
            "Choose another id for the goal.");

    static final ProblemType GOAL_NOT_FOUND = notFound(
            "goal-not-found",
            "There is no such goal",
            "The mission has no goal with this id.",
            "Check the id, or set the goal with POST /missions/{id}/goals.");

    static Problem of(OfPurpose reason) {
        return switch (reason) {
            case FirstFramingIncomplete(var mission, var missing) ->
                FIRST_FRAMING_INCOMPLETE
                        .because("Nobody proposed mission %s yet, so its first framing needs %s."
                                .formatted(mission, String.join(" and ", missing)))
                        .with("mission", mission)
                        .with("missing", missing);
            case GoalAlreadySet(var mission, var goal) ->
                GOAL_ALREADY_SET
                        .because(
                                "Mission %s has a goal %s already, described differently. Choose another id for the goal."
                                        .formatted(mission, goal))
                        .with("mission", mission)
                        .with("goal", goal);
            case GoalNotFound(var mission, var goal) ->
                GOAL_NOT_FOUND
                        .because("Mission %s has no goal %s. Check the id, or set it with POST /missions/%s/goals."
                                .formatted(mission, goal, mission))
                        .with("mission", mission)
                        .with("goal", goal);
        };
    }

    @Override
    public List<ProblemType> types() {
        return List.of(FIRST_FRAMING_INCOMPLETE, GOAL_ALREADY_SET, GOAL_NOT_FOUND);
    }
}
