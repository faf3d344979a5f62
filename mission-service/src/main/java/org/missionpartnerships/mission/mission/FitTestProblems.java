package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.edge.problem.ProblemType.refused;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.mission.MissionRejection.FitCriteriaIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.FitEvidenceMissing;
import org.missionpartnerships.mission.mission.MissionRejection.FitTestOverrideNotNeeded;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.OfFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.ProgressNotMeasurable;
import org.missionpartnerships.mission.mission.MissionRejection.StakeNotReal;
import org.missionpartnerships.mission.mission.MissionRejection.StakesNotStated;

/** What can go wrong with the five criteria and with what rests on them. */
@Singleton
public class FitTestProblems implements ProblemTypes {

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

    static final ProblemType STAKES_NOT_STATED = refused(
            "stakes-not-stated",
            "No stake is stated",
            "Real stakes are said to be met, and the test names nobody who has one.",
            "State what each key stakeholder gains or loses, or say that the criterion is not met or unknown.");

    static final ProblemType PROGRESS_NOT_MEASURABLE = refused(
            "progress-not-measurable",
            "Progress cannot be measured in public",
            "Measurable progress is said to be met, but there is no indicator, no interim goal, or no public place to follow them.",
            "Describe the path to progress, or say that the criterion is not met.");

    static final ProblemType LAUNCH_NEEDS_PASSED_FIT_TEST = refused(
            "launch-needs-passed-fit-test",
            "The mission has not passed a fit test",
            "The last fit test before the launch was not passed, or there is none, and no override is given.",
            "Test the mission's fit, or give an override that says who and why.");

    static final ProblemType FIT_TEST_OVERRIDE_NOT_NEEDED = refused(
            "fit-test-override-not-needed",
            "The fit test was passed",
            "An override is given, but the last fit test was passed.",
            "Leave the override out.");

    static Problem of(OfFitTest reason) {
        return switch (reason) {
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
            case StakesNotStated(var mission) ->
                STAKES_NOT_STATED
                        .because(
                                "The fit test of %s says that realStakes is met, but stakes is empty. State the stake of at least one stakeholder, or say notMet or unknown."
                                        .formatted(mission))
                        .with("mission", mission);
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
                                                        ? "was not tested for its fit before that launch"
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
        };
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(EventJson::word).collect(Collectors.joining(", "));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                FIT_CRITERIA_INCOMPLETE,
                FIT_EVIDENCE_MISSING,
                STAKE_NOT_REAL,
                STAKES_NOT_STATED,
                PROGRESS_NOT_MEASURABLE,
                LAUNCH_NEEDS_PASSED_FIT_TEST,
                FIT_TEST_OVERRIDE_NOT_NEEDED);
    }
}
