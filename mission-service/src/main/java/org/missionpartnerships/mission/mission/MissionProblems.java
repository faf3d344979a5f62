package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.edge.problem.ProblemType.conflict;
import static org.missionpartnerships.edge.problem.ProblemType.notFound;
import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesNoPart;
import org.missionpartnerships.mission.mission.MissionRejection.CoordinationUnitAlreadyEstablished;
import org.missionpartnerships.mission.mission.MissionRejection.FitCriteriaIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.FitEvidenceMissing;
import org.missionpartnerships.mission.mission.MissionRejection.FitTestOverrideNotNeeded;
import org.missionpartnerships.mission.mission.MissionRejection.GoalAlreadySet;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchPrecedesProposal;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyProposed;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnParent;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnSuccessor;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.NotInThisStatus;
import org.missionpartnerships.mission.mission.MissionRejection.ProgressNotMeasurable;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.mission.mission.MissionRejection.StakeNotReal;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with missions. */
@Singleton
public class MissionProblems implements ProblemTypes {

    static final ProblemType MISSION_NOT_FOUND = notFound(
            "mission-not-found",
            "There is no such mission",
            "No mission has this id.",
            "Check the id, or find the mission in GET /missions.");

    static final ProblemType MISSION_ALREADY_PROPOSED = conflict(
            "mission-already-proposed",
            "The id belongs to a mission already",
            "A mission with this id was proposed, and it was described differently.",
            "Choose another id, or go on with the mission that is there.");

    static final ProblemType MISSION_IS_ITS_OWN_PARENT = refused(
            "mission-is-its-own-parent",
            "A mission is not part of itself",
            "The parent that was given is the mission itself.",
            "Name another parent, or none.");

    static final ProblemType FIT_CRITERIA_INCOMPLETE = refused(
            "fit-criteria-incomplete",
            "The fit test does not assess each criterion once",
            "One of the five criteria is missing, or is assessed more than once.",
            "Assess each of the five once; where nothing is known, the verdict is unknown.");

    static final ProblemType FIT_EVIDENCE_MISSING = refused(
            "fit-evidence-missing",
            "A verdict has no evidence",
            "A criterion is said to be met or not met, and nothing says why.",
            "Give the evidence, or say that the verdict is unknown.");

    static final ProblemType STAKE_NOT_REAL = refused(
            "stake-not-real",
            "A stakeholder has no real stake",
            "Real stakes are said to be met, but publicity or being informed is all that one stakeholder gains.",
            "Say that the criterion is not met, or state what the stakeholder really gains or loses.");

    static final ProblemType PROGRESS_NOT_MEASURABLE = refused(
            "progress-not-measurable",
            "Progress cannot be measured in public",
            "Measurable progress is said to be met, but there is no indicator, no interim goal, or no public place to follow them.",
            "Describe the path to progress, or say that the criterion is not met.");

    static final ProblemType LAUNCH_NEEDS_PASSED_FIT_TEST = refused(
            "launch-needs-passed-fit-test",
            "The mission has not passed a fit test",
            "The last fit test was not passed, or there is none, and no override is given.",
            "Test the mission's fit, or give an override that says who and why.");

    static final ProblemType FIT_TEST_OVERRIDE_NOT_NEEDED = refused(
            "fit-test-override-not-needed",
            "The fit test was passed",
            "An override is given, but the last fit test was passed.",
            "Leave the override out.");

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

    static final ProblemType STAGE_ALREADY_REACHED = conflict(
            "formalisation-stage-already-reached",
            "The stage was reached already",
            "This stage of formalisation was recorded, and it was described differently.",
            "Read the mission and its stages.");

    static final ProblemType CITY_TAKES_NO_PART = refused(
            "city-takes-no-part",
            "The city takes no part in the mission",
            "The city is neither the lead city nor one of the participating cities.",
            "Name a city of the mission.");

    static final ProblemType COORDINATION_UNIT_ALREADY_ESTABLISHED = conflict(
            "coordination-unit-already-established",
            "The id belongs to a unit of the mission already",
            "A unit with this id was established, and it was described differently.",
            "Choose another id for the unit.");

    static final ProblemType NOT_IN_THIS_STATUS = refused(
            "not-in-this-status",
            "The mission's status does not allow it",
            "The command is for a mission in another status, or was given already and described differently.",
            "Read the mission and its status.");

    static final ProblemType GOAL_ALREADY_SET = conflict(
            "goal-already-set",
            "The id belongs to a goal of the mission already",
            "A goal with this id was set, and it was described differently.",
            "Choose another id for the goal.");

    static final ProblemType MISSION_IS_ITS_OWN_SUCCESSOR = refused(
            "mission-is-its-own-successor",
            "A mission does not succeed itself",
            "The successor that was given is the mission itself.",
            "Name another mission, or relaunch this one.");

    static Problem of(MissionRejection reason) {
        return switch (reason) {
            case MissionNotFound(var mission) -> notFoundProblem(mission);
            case MissionAlreadyProposed(var mission, var title) ->
                MISSION_ALREADY_PROPOSED
                        .because(
                                "Mission %s was proposed already, as \"%s\". Choose another id, or see GET /missions/%s."
                                        .formatted(mission, title, mission))
                        .with("mission", mission);
            case MissionIsItsOwnParent(var mission) ->
                MISSION_IS_ITS_OWN_PARENT
                        .because(
                                "Mission %s cannot be its own parent. Name another parent, or none.".formatted(mission))
                        .with("mission", mission);
            case FitCriteriaIncomplete(var mission, var missing, var repeated) ->
                FIT_CRITERIA_INCOMPLETE
                        .because(
                                "The fit test of %s needs each of the five criteria once. Missing: %s. Given more than once: %s."
                                        .formatted(
                                                mission,
                                                missing.isEmpty() ? "none" : words(missing),
                                                repeated.isEmpty() ? "none" : words(repeated)))
                        .with("mission", mission)
                        .with("missing", missing)
                        .with("repeated", repeated);
            case FitEvidenceMissing(var mission, var criteria) ->
                FIT_EVIDENCE_MISSING
                        .because(
                                "The fit test of %s gives no evidence for %s. Give it, or say that the verdict is unknown."
                                        .formatted(mission, words(criteria)))
                        .with("mission", mission)
                        .with("criteria", criteria);
            case StakeNotReal(var mission, var stakeholder, var kind) ->
                STAKE_NOT_REAL
                        .because(
                                "The fit test of %s says that realStakes is met, but the stake of %s is %s, which is none. Say notMet, or state the real stake."
                                        .formatted(mission, stakeholder, EventJson.word(kind)))
                        .with("mission", mission)
                        .with("stakeholder", stakeholder);
            case ProgressNotMeasurable(var mission, var missing) ->
                PROGRESS_NOT_MEASURABLE
                        .because(
                                "The fit test of %s says that measurableProgress is met, but progressPath lacks %s. Add it, or say notMet."
                                        .formatted(mission, String.join(", ", missing)))
                        .with("mission", mission)
                        .with("missing", missing);
            case LaunchNeedsPassedFitTest(var mission, var outcome) ->
                LAUNCH_NEEDS_PASSED_FIT_TEST
                        .because(
                                "Mission %s %s. Test its fit with POST /missions/%s/fit-test, or give fitTestOverride with who and why."
                                        .formatted(
                                                mission,
                                                outcome == null
                                                        ? "was never tested for its fit"
                                                        : "has not passed its last fit test (%s)"
                                                                .formatted(EventJson.word(outcome)),
                                                mission))
                        .with("mission", mission)
                        .with("lastOutcome", outcome);
            case FitTestOverrideNotNeeded(var mission, var test) ->
                FIT_TEST_OVERRIDE_NOT_NEEDED
                        .because(
                                "Mission %s passed fit test %d, so the launch needs no override. Leave fitTestOverride out."
                                        .formatted(mission, test))
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
            case MissionNotLaunched(var mission, var asked) ->
                MISSION_NOT_LAUNCHED
                        .because(
                                "Mission %s was not launched, so nobody can %s. Launch it first with POST /missions/%s/launch."
                                        .formatted(mission, asked, mission))
                        .with("mission", mission);
            case NotInThisStatus(var mission, var status, var asked) ->
                NOT_IN_THIS_STATUS
                        .because("Mission %s is %s, so nobody can %s. See GET /missions/%s."
                                .formatted(mission, EventJson.word(status), asked, mission))
                        .with("mission", mission)
                        .with("status", status);
            case GoalAlreadySet(var mission, var goal) ->
                GOAL_ALREADY_SET
                        .because(
                                "Mission %s has a goal %s already, described differently. Choose another id for the goal."
                                        .formatted(mission, goal))
                        .with("mission", mission)
                        .with("goal", goal);
            case MissionIsItsOwnSuccessor(var mission) ->
                MISSION_IS_ITS_OWN_SUCCESSOR
                        .because("Mission %s cannot succeed itself. Name another mission, or relaunch this one."
                                .formatted(mission))
                        .with("mission", mission);
            case StageAlreadyReached(var mission, var stage, var reached) ->
                STAGE_ALREADY_REACHED
                        .because(
                                "Mission %s reached stage %s already (%s), described differently. See GET /missions/%s."
                                        .formatted(mission, EventJson.word(stage), reached, mission))
                        .with("mission", mission)
                        .with("stage", stage);
            case CityTakesNoPart(var mission, var city, var cities) ->
                CITY_TAKES_NO_PART
                        .because("City %s takes no part in mission %s; its cities are %s. Name one of them."
                                .formatted(
                                        city,
                                        mission,
                                        cities.stream().map(CityId::value).collect(Collectors.joining(", "))))
                        .with("mission", mission)
                        .with("city", city);
            case CoordinationUnitAlreadyEstablished(var mission, var unit) ->
                COORDINATION_UNIT_ALREADY_ESTABLISHED
                        .because(
                                "Mission %s has a unit %s already, described differently. Choose another id for the unit."
                                        .formatted(mission, unit))
                        .with("mission", mission)
                        .with("unit", unit);
        };
    }

    static Problem notFoundProblem(MissionId mission) {
        return MISSION_NOT_FOUND
                .because("There is no mission %s. Check the id, or find it in GET /missions.".formatted(mission))
                .with("mission", mission);
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(EventJson::word).collect(Collectors.joining(", "));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                MISSION_NOT_FOUND,
                MISSION_ALREADY_PROPOSED,
                MISSION_IS_ITS_OWN_PARENT,
                FIT_CRITERIA_INCOMPLETE,
                FIT_EVIDENCE_MISSING,
                STAKE_NOT_REAL,
                PROGRESS_NOT_MEASURABLE,
                LAUNCH_NEEDS_PASSED_FIT_TEST,
                FIT_TEST_OVERRIDE_NOT_NEEDED,
                LAUNCH_PRECEDES_PROPOSAL,
                MISSION_ALREADY_LAUNCHED,
                MISSION_NOT_LAUNCHED,
                STAGE_ALREADY_REACHED,
                CITY_TAKES_NO_PART,
                COORDINATION_UNIT_ALREADY_ESTABLISHED,
                NOT_IN_THIS_STATUS,
                GOAL_ALREADY_SET,
                MISSION_IS_ITS_OWN_SUCCESSOR);
    }
}
