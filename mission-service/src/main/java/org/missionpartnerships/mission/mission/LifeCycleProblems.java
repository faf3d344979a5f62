package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchPrecedesProposal;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyProposed;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnParent;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnSuccessor;
import org.missionpartnerships.mission.mission.MissionRejection.MissionLedElsewhere;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotProposed;
import org.missionpartnerships.mission.mission.MissionRejection.NotInThisStatus;
import org.missionpartnerships.mission.mission.MissionRejection.OfLifeCycle;
import org.missionpartnerships.mission.mission.MissionRejection.TurnOutOfOrder;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong in the course of a mission. */
@Singleton
public class LifeCycleProblems implements ProblemTypes {

    static final ProblemType MISSION_NOT_FOUND = ProblemType.notFound(
            "mission-not-found",
            "There is no such mission",
            "No mission has this id.",
            "Check the id, or find the mission in GET /missions.");

    static final ProblemType MISSION_NOT_PROPOSED = refused(
            "mission-not-proposed",
            "The mission was not proposed yet",
            "Only its challenge was framed; the command is for a mission that has been proposed.",
            "Propose the mission first.");

    static final ProblemType MISSION_ALREADY_PROPOSED = conflict(
            "mission-already-proposed",
            "The id belongs to a mission already",
            "A mission with this id was proposed, and it was described differently.",
            "Choose another id, or go on with the mission that is there.");

    static final ProblemType MISSION_LED_ELSEWHERE = conflict(
            "mission-led-elsewhere",
            "Another city leads the mission",
            "The mission is recorded in the line of events of the city that leads it, and it stays there.",
            "Name the city that leads, or choose another id.");

    static final ProblemType MISSION_IS_ITS_OWN_PARENT = refused(
            "mission-is-its-own-parent",
            "A mission is not part of itself",
            "The parent that was given is the mission itself.",
            "Name another parent, or none.");

    static final ProblemType LAUNCH_PRECEDES_PROPOSAL = refused(
            "launch-precedes-proposal",
            "The launch lies before the proposal",
            "The last day on which the mission can have been launched is before the first on which it can have been proposed.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType MISSION_ALREADY_LAUNCHED = conflict(
            "mission-already-launched",
            "The mission was launched already",
            "The launch of this mission was recorded, and it was described differently.",
            "Read the mission and its launch.");

    static final ProblemType MISSION_NOT_LAUNCHED = refused(
            "mission-not-launched",
            "The mission was not launched yet",
            "The command is for a mission that has been launched.",
            "Launch the mission first.");

    static final ProblemType NOT_IN_THIS_STATUS = refused(
            "not-in-this-status",
            "The mission's status does not allow it",
            "The command is for a mission in another status, or was given already and described differently.",
            "Read the mission and its status.");

    static final ProblemType TURN_OUT_OF_ORDER = refused(
            "turn-out-of-order",
            "A turn lies before the one that it follows",
            "A mission is suspended, relaunched or closed after it was launched, relaunched after it was suspended or closed.",
            "Correct the date, or make it as vague as what is known.");

    static final ProblemType MISSION_IS_ITS_OWN_SUCCESSOR = refused(
            "mission-is-its-own-successor",
            "A mission does not succeed itself",
            "The successor that was given is the mission itself.",
            "Name another mission, or relaunch this one.");

    static Problem of(OfLifeCycle reason) {
        return switch (reason) {
            case MissionNotFound(var mission) -> notFound(mission);
            case MissionNotProposed(var mission, var asked) ->
                MISSION_NOT_PROPOSED
                        .because("Mission %s was only framed, so nobody can %s. Propose it first with POST /missions."
                                .formatted(mission, asked))
                        .with("mission", mission)
                        .with("status", MissionStatus.FRAMED);
            case MissionAlreadyProposed(var mission, var title) ->
                MISSION_ALREADY_PROPOSED
                        .because(
                                "Mission %s was proposed already, as \"%s\". Choose another id, or see GET /missions/%s."
                                        .formatted(mission, title, mission))
                        .with("mission", mission);
            case MissionLedElsewhere(var mission, var leadCity, var named) ->
                MISSION_LED_ELSEWHERE
                        .because("Mission %s is led by %s, not by %s. Name the city that leads, or choose another id."
                                .formatted(mission, leadCity, named))
                        .with("mission", mission)
                        .with("city", leadCity);
            case MissionIsItsOwnParent(var mission) ->
                MISSION_IS_ITS_OWN_PARENT
                        .because(
                                "Mission %s cannot be its own parent. Name another parent, or none.".formatted(mission))
                        .with("mission", mission);
            case LaunchPrecedesProposal(var mission, var proposed, var launched) ->
                LAUNCH_PRECEDES_PROPOSAL
                        .because(
                                "Mission %s was proposed %s, but the request says that it was launched %s. Correct the date, or make it vaguer."
                                        .formatted(mission, proposed, launched))
                        .with("mission", mission);
            case MissionAlreadyLaunched(var mission, var launched) ->
                MISSION_ALREADY_LAUNCHED
                        .because("Mission %s was launched already (%s), described differently. See GET /missions/%s."
                                .formatted(mission, launched, mission))
                        .with("mission", mission);
            case MissionNotLaunched(var mission, var status, var asked) ->
                MISSION_NOT_LAUNCHED
                        .because(
                                status == MissionStatus.CLOSED
                                        ? "Mission %s was closed without having been launched, so nobody can %s. Propose another with POST /missions."
                                                .formatted(mission, asked)
                                        : "Mission %s was not launched, so nobody can %s. Launch it first with POST /missions/%s/launch."
                                                .formatted(mission, asked, mission))
                        .with("mission", mission);
            case NotInThisStatus(var mission, var status, var asked) ->
                NOT_IN_THIS_STATUS
                        .because("Mission %s is %s, so nobody can %s. See GET /missions/%s."
                                .formatted(mission, EventJson.word(status), asked, mission))
                        .with("mission", mission)
                        .with("status", status);
            case TurnOutOfOrder(var mission, var before, var since, var turned, var on) ->
                TURN_OUT_OF_ORDER
                        .because(
                                "Mission %s was %s %s, but the request says that it was %s %s. Correct the date, or make it vaguer."
                                        .formatted(mission, before, since, turned, on))
                        .with("mission", mission);
            case MissionIsItsOwnSuccessor(var mission) ->
                MISSION_IS_ITS_OWN_SUCCESSOR
                        .because("Mission %s cannot succeed itself. Name another mission, or relaunch this one."
                                .formatted(mission))
                        .with("mission", mission);
        };
    }

    static Problem notFound(MissionId mission) {
        return MISSION_NOT_FOUND
                .because("There is no mission %s. Check the id, or find it in GET /missions.".formatted(mission))
                .with("mission", mission);
    }

    static Problem notProposed(MissionId mission, String asked) {
        return of(new MissionNotProposed(mission, asked));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                MISSION_NOT_FOUND,
                MISSION_NOT_PROPOSED,
                MISSION_ALREADY_PROPOSED,
                MISSION_LED_ELSEWHERE,
                MISSION_IS_ITS_OWN_PARENT,
                LAUNCH_PRECEDES_PROPOSAL,
                MISSION_ALREADY_LAUNCHED,
                MISSION_NOT_LAUNCHED,
                NOT_IN_THIS_STATUS,
                TURN_OUT_OF_ORDER,
                MISSION_IS_ITS_OWN_SUCCESSOR);
    }
}
