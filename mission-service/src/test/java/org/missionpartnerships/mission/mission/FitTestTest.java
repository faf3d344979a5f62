package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.published.mission.FitCriterion.MEASURABLE_PROGRESS;
import static org.missionpartnerships.published.mission.FitCriterion.NO_SINGLE_ACTOR;
import static org.missionpartnerships.published.mission.FitCriterion.REAL_STAKES;
import static org.missionpartnerships.published.mission.FitCriterion.SOLVABLE_BY_ACTION;
import static org.missionpartnerships.published.mission.FitCriterion.TRANSFORMATIONAL;
import static org.missionpartnerships.published.mission.Verdict.MET;
import static org.missionpartnerships.published.mission.Verdict.NOT_MET;
import static org.missionpartnerships.published.mission.Verdict.UNKNOWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.mission.MissionRejection.FitCriteriaIncomplete;
import org.missionpartnerships.mission.mission.MissionRejection.FitEvidenceMissing;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.ProgressNotMeasurable;
import org.missionpartnerships.mission.mission.MissionRejection.StakeNotReal;
import org.missionpartnerships.mission.mission.MissionRejection.StakesNotStated;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.partner.Sector;

class FitTestTest extends MissionSpec {

    private static final Party COUNCIL = new Party("Burgos City Council", null, Sector.GOVERNMENT);

    @Test
    void five_criteria_met_are_a_fit() {
        mission.given(PROPOSED)
                .when(test(allMet(), List.of(stake(StakeKind.COST_SAVINGS)), PATH))
                .thenRecorded(tested(1, FitOutcome.FITS, allMet(), List.of(stake(StakeKind.COST_SAVINGS)), PATH));
    }

    @Test
    void a_launched_mission_can_be_tested_again() {
        mission.given(PROPOSED, LAUNCHED)
                .when(test(allMet(), STAKES, PATH))
                .thenRecorded(tested(1, FitOutcome.FITS, allMet(), STAKES, PATH));
    }

    @Test
    void one_criterion_not_met_makes_it_no_mission_and_the_test_stays_on_file() {
        var criteria = with(SOLVABLE_BY_ACTION, NOT_MET);
        mission.given(PROPOSED)
                .when(test(criteria, STAKES, PATH))
                .thenRecorded(tested(1, FitOutcome.NOT_A_MISSION, criteria, STAKES, PATH));
    }

    @Test
    void one_criterion_unknown_leaves_it_undecided() {
        var criteria = with(TRANSFORMATIONAL, UNKNOWN);
        mission.given(PROPOSED)
                .when(test(criteria, STAKES, PATH))
                .thenRecorded(tested(1, FitOutcome.UNDECIDED, criteria, STAKES, PATH));
    }

    @Test
    void a_later_test_adds_and_replaces_nothing() {
        var refused = with(SOLVABLE_BY_ACTION, NOT_MET);
        mission.given(PROPOSED, tested(1, FitOutcome.NOT_A_MISSION, refused, STAKES, PATH))
                .when(test(allMet(), STAKES, PATH))
                .thenRecorded(tested(2, FitOutcome.FITS, allMet(), STAKES, PATH));
    }

    @Test
    void the_same_test_again_changes_nothing() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), STAKES, PATH))
                .when(test(allMet(), STAKES, PATH))
                .thenNothing();
    }

    @Test
    void a_test_needs_each_criterion_once() {
        mission.given(PROPOSED)
                .when(test(List.of(assessed(REAL_STAKES, MET), assessed(REAL_STAKES, MET)), STAKES, PATH))
                .thenRejected(new FitCriteriaIncomplete(
                        MISSION,
                        List.of(TRANSFORMATIONAL, NO_SINGLE_ACTOR, SOLVABLE_BY_ACTION, MEASURABLE_PROGRESS),
                        List.of(REAL_STAKES)));
    }

    @Test
    void a_verdict_needs_evidence_unless_it_is_unknown() {
        var bare = List.of(
                new CriterionAssessment(TRANSFORMATIONAL, MET, " "),
                new CriterionAssessment(NO_SINGLE_ACTOR, NOT_MET, null),
                new CriterionAssessment(REAL_STAKES, UNKNOWN, null),
                assessed(SOLVABLE_BY_ACTION, MET),
                assessed(MEASURABLE_PROGRESS, MET));
        mission.given(PROPOSED)
                .when(test(bare, STAKES, PATH))
                .thenRejected(new FitEvidenceMissing(MISSION, List.of(TRANSFORMATIONAL, NO_SINGLE_ACTOR)));
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD_PUBLICITY", "BEING_INFORMED"})
    void publicity_and_being_informed_are_no_real_stakes(StakeKind kind) {
        mission.given(PROPOSED)
                .when(test(allMet(), List.of(stake(COUNCIL, StakeKind.POLICY_SUCCESS), stake(kind)), PATH))
                .thenRejected(new StakeNotReal(MISSION, "AEPV", kind));
    }

    @Test
    void real_stakes_are_not_met_while_none_is_stated() {
        mission.given(PROPOSED).when(test(allMet(), List.of(), PATH)).thenRejected(new StakesNotStated(MISSION));
        var criteria = with(REAL_STAKES, UNKNOWN);
        mission.given(PROPOSED)
                .when(test(criteria, List.of(), PATH))
                .thenRecorded(tested(1, FitOutcome.UNDECIDED, criteria, List.of(), PATH));
    }

    @Test
    void an_unreal_stake_may_be_the_reason_for_a_refusal() {
        var criteria = with(REAL_STAKES, NOT_MET);
        var stakes = List.of(stake(StakeKind.GOOD_PUBLICITY));
        mission.given(PROPOSED)
                .when(test(criteria, stakes, PATH))
                .thenRecorded(tested(1, FitOutcome.NOT_A_MISSION, criteria, stakes, PATH));
    }

    @Test
    void progress_without_interim_goal_or_in_private_is_not_measurable() {
        mission.given(PROPOSED)
                .when(test(allMet(), STAKES, null))
                .thenRejected(new ProgressNotMeasurable(MISSION, List.of("indicators", "interimGoals", "publicAt")));
        mission.given(PROPOSED)
                .when(test(allMet(), STAKES, new ProgressPath(List.of("Waste"), List.of(), null)))
                .thenRejected(new ProgressNotMeasurable(MISSION, List.of("interimGoals", "publicAt")));
    }

    @Test
    void publicity_beside_a_real_stake_does_no_harm() {
        var stakes = List.of(stake(StakeKind.GOOD_PUBLICITY), stake(StakeKind.GROWTH));
        mission.given(PROPOSED)
                .when(test(allMet(), stakes, PATH))
                .thenRecorded(tested(1, FitOutcome.FITS, allMet(), stakes, PATH));
    }

    @Test
    void a_test_is_recorded_in_any_status() {
        for (List<MissionEvent> before : everyStatus()) {
            mission.given(before)
                    .when(test(allMet(), STAKES, PATH))
                    .thenRecorded(tested(1, FitOutcome.FITS, allMet(), STAKES, PATH));
        }
    }

    // The report's own examples and those that follow from its words

    static List<Example> examples() {
        return List.of(
                new Example(
                        "A zero-waste supply chain with local industry, 60% less waste on the landfill",
                        List.of(),
                        List.of(StakeKind.COST_SAVINGS, StakeKind.POLICY_SUCCESS),
                        new ProgressPath(
                                List.of("Waste on the landfill, in t"),
                                List.of("20% less in the first year", "60% less in the end"),
                                "https://example.org/zero-waste"),
                        FitOutcome.FITS),
                new Example(
                        "Better public perception of the recycling programme, and nothing else",
                        List.of(TRANSFORMATIONAL, REAL_STAKES, SOLVABLE_BY_ACTION),
                        List.of(StakeKind.GOOD_PUBLICITY),
                        PATH,
                        FitOutcome.NOT_A_MISSION),
                new Example(
                        "Stakeholders that would only be kept informed",
                        List.of(REAL_STAKES),
                        List.of(StakeKind.BEING_INFORMED),
                        PATH,
                        FitOutcome.NOT_A_MISSION),
                new Example(
                        "A minor tweak of a policy",
                        List.of(TRANSFORMATIONAL, NO_SINGLE_ACTOR),
                        List.of(StakeKind.POLICY_SUCCESS),
                        PATH,
                        FitOutcome.NOT_A_MISSION),
                new Example(
                        "An open-ended roundtable without interim goals",
                        List.of(SOLVABLE_BY_ACTION, MEASURABLE_PROGRESS),
                        List.of(StakeKind.INFLUENCE_AND_IMPACT),
                        null,
                        FitOutcome.NOT_A_MISSION),
                new Example(
                        "Cooling stations in districts that suffer from heat, in Bologna",
                        List.of(),
                        List.of(StakeKind.PUBLIC_TRUST, StakeKind.RESEARCH_OPPORTUNITIES),
                        new ProgressPath(
                                List.of("Stations in use", "Visits on hot days"),
                                List.of("A first station before summer"),
                                "https://example.org/cooling"),
                        FitOutcome.FITS));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_a_mission_and_what_is_none(Example example) {
        List<CriterionAssessment> criteria = allMet().stream()
                .map(met -> example.fails().contains(met.criterion()) ? assessed(met.criterion(), NOT_MET) : met)
                .toList();
        List<StakeStatement> stakes =
                example.stakes().stream().map(kind -> stake(kind)).toList();
        mission.given(PROPOSED)
                .when(test(criteria, stakes, example.path()))
                .thenRecorded(tested(1, example.outcome(), criteria, stakes, example.path()));
        if (example.outcome() == FitOutcome.NOT_A_MISSION) {
            mission.given(PROPOSED, tested(1, example.outcome(), criteria, stakes, example.path()))
                    .when(launch(null, "2021"))
                    .thenRejected(new LaunchNeedsPassedFitTest(MISSION, FitOutcome.NOT_A_MISSION));
        }
    }

    private record Example(
            String challenge,
            List<FitCriterion> fails,
            List<StakeKind> stakes,
            @Nullable ProgressPath path,
            FitOutcome outcome) {
        @Override
        public String toString() {
            return challenge;
        }
    }

    private static StakeStatement stake(Party stakeholder, StakeKind kind) {
        return new StakeStatement(stakeholder, kind, null);
    }
}
