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
import org.missionpartnerships.mission.mission.MissionCommand.ChangeScope;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.RecordTrigger;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.SetGoal;
import org.missionpartnerships.mission.mission.MissionCommand.SuspendMission;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
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
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeKind;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.mission.Verdict;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class MissionDeciderTest {

    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final CityId BURGOS = new CityId("burgos");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L292-294");
    private static final AssertedBy HUMAN = AssertedBy.HUMAN;
    private static final Occurred IN_2021 = Occurred.stated("2021");
    private static final Occurred IN_2025 = Occurred.stated("2025");
    private static final MissionId NEXT = new MissionId("burgos-next");
    private static final Party AEPV = new Party("AEPV", null, Sector.BUSINESS);
    private static final FitTestOverride OVERRIDE =
            new FitTestOverride("Data steward", "Launched before fit tests were kept");
    private static final ProgressPath PATH =
            new ProgressPath(List.of("Waste recovered"), List.of("A first year"), "https://example.org/waste");

    private static final MissionProposed PROPOSED = new MissionProposed(
            MISSION,
            BURGOS,
            List.of(new CityId("linz")),
            "Polígono Circular",
            null,
            Topic.CIRCULAR_ECONOMY,
            AEPV,
            null,
            null,
            null,
            null,
            MissionDetail.FULL,
            IN_2021,
            SOURCE,
            HUMAN);
    private static final MissionLaunched LAUNCHED =
            new MissionLaunched(MISSION, null, OVERRIDE, List.of(AEPV), null, IN_2021, SOURCE, HUMAN);

    private final DeciderSpec<MissionCommand, Mission, MissionEvent, MissionRejection> mission =
            DeciderSpec.of(new MissionDecider());

    // Proposing

    @Test
    void a_mission_is_proposed() {
        mission.given().when(propose("Polígono Circular", null)).thenRecorded(PROPOSED);
    }

    @Test
    void the_same_proposal_again_changes_nothing() {
        mission.given(PROPOSED).when(propose("Polígono Circular", null)).thenNothing();
        mission.given(PROPOSED, LAUNCHED)
                .when(propose("Polígono Circular", null))
                .thenNothing();
    }

    @Test
    void another_mission_cannot_take_the_same_id() {
        var taken = new MissionAlreadyProposed(MISSION, "Polígono Circular");
        mission.given(PROPOSED).when(propose("Another", null)).thenRejected(taken);
        mission.given(PROPOSED, LAUNCHED).when(propose("Another", null)).thenRejected(taken);
    }

    @Test
    void a_mission_is_not_part_of_itself() {
        mission.given().when(propose("Polígono Circular", MISSION)).thenRejected(new MissionIsItsOwnParent(MISSION));
    }

    // Fit test

    @Test
    void five_criteria_met_are_a_fit() {
        mission.given(PROPOSED)
                .when(test(allMet(), List.of(stake(StakeKind.COST_SAVINGS)), PATH))
                .thenRecorded(tested(1, FitOutcome.FITS, allMet(), List.of(stake(StakeKind.COST_SAVINGS)), PATH));
    }

    @Test
    void a_launched_mission_can_be_tested_again() {
        mission.given(PROPOSED, LAUNCHED)
                .when(test(allMet(), List.of(), PATH))
                .thenRecorded(tested(1, FitOutcome.FITS, allMet(), List.of(), PATH));
    }

    @Test
    void one_criterion_not_met_makes_it_no_mission_and_the_test_stays_on_file() {
        var criteria = with(SOLVABLE_BY_ACTION, NOT_MET);
        mission.given(PROPOSED)
                .when(test(criteria, List.of(), PATH))
                .thenRecorded(tested(1, FitOutcome.NOT_A_MISSION, criteria, List.of(), PATH));
    }

    @Test
    void one_criterion_unknown_leaves_it_undecided() {
        var criteria = with(TRANSFORMATIONAL, UNKNOWN);
        mission.given(PROPOSED)
                .when(test(criteria, List.of(), PATH))
                .thenRecorded(tested(1, FitOutcome.UNDECIDED, criteria, List.of(), PATH));
    }

    @Test
    void a_later_test_adds_and_replaces_nothing() {
        var refused = with(SOLVABLE_BY_ACTION, NOT_MET);
        mission.given(PROPOSED, tested(1, FitOutcome.NOT_A_MISSION, refused, List.of(), PATH))
                .when(test(allMet(), List.of(), PATH))
                .thenRecorded(tested(2, FitOutcome.FITS, allMet(), List.of(), PATH));
    }

    @Test
    void the_same_test_again_changes_nothing() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), List.of(), PATH))
                .when(test(allMet(), List.of(), PATH))
                .thenNothing();
    }

    @Test
    void a_test_needs_each_criterion_once() {
        mission.given(PROPOSED)
                .when(test(List.of(assessed(REAL_STAKES, MET), assessed(REAL_STAKES, MET)), List.of(), PATH))
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
                .when(test(bare, List.of(), PATH))
                .thenRejected(new FitEvidenceMissing(MISSION, List.of(TRANSFORMATIONAL, NO_SINGLE_ACTOR)));
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD_PUBLICITY", "BEING_INFORMED"})
    void publicity_and_being_informed_are_no_real_stakes(StakeKind kind) {
        mission.given(PROPOSED)
                .when(test(allMet(), List.of(stake(StakeKind.GROWTH), stake(kind)), PATH))
                .thenRejected(new StakeNotReal(MISSION, "AEPV", kind));
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
                .when(test(allMet(), List.of(), null))
                .thenRejected(new ProgressNotMeasurable(MISSION, List.of("indicators", "interimGoals", "publicAt")));
        mission.given(PROPOSED)
                .when(test(allMet(), List.of(), new ProgressPath(List.of("Waste"), List.of(), null)))
                .thenRejected(new ProgressNotMeasurable(MISSION, List.of("interimGoals", "publicAt")));
    }

    // Launching

    @Test
    void a_mission_is_launched_on_a_passed_test() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), List.of(), PATH))
                .when(launch(null, "2021"))
                .thenRecorded(new MissionLaunched(MISSION, 1, null, List.of(AEPV), null, IN_2021, SOURCE, HUMAN));
    }

    @Test
    void a_mission_is_launched_on_an_override() {
        mission.given(PROPOSED).when(launch(OVERRIDE, "2021")).thenRecorded(LAUNCHED);
    }

    @Test
    void an_override_can_follow_a_test_that_was_not_passed() {
        mission.given(PROPOSED, tested(1, FitOutcome.NOT_A_MISSION, with(TRANSFORMATIONAL, NOT_MET), List.of(), PATH))
                .when(launch(OVERRIDE, "2021"))
                .thenRecorded(LAUNCHED);
    }

    @Test
    void a_mission_that_was_never_tested_is_not_launched() {
        mission.given(PROPOSED).when(launch(null, "2021")).thenRejected(new LaunchNeedsPassedFitTest(MISSION, null));
    }

    @Test
    void the_last_test_decides() {
        mission.given(
                        PROPOSED,
                        tested(1, FitOutcome.FITS, allMet(), List.of(), PATH),
                        tested(2, FitOutcome.UNDECIDED, with(TRANSFORMATIONAL, UNKNOWN), List.of(), PATH))
                .when(launch(null, "2021"))
                .thenRejected(new LaunchNeedsPassedFitTest(MISSION, FitOutcome.UNDECIDED));
    }

    @Test
    void an_override_of_a_passed_test_is_refused() {
        mission.given(PROPOSED, tested(1, FitOutcome.FITS, allMet(), List.of(), PATH))
                .when(launch(OVERRIDE, "2021"))
                .thenRejected(new FitTestOverrideNotNeeded(MISSION, 1));
    }

    @Test
    void a_launch_that_certainly_came_before_the_proposal_is_refused() {
        mission.given(PROPOSED)
                .when(launch(OVERRIDE, "2020"))
                .thenRejected(new LaunchPrecedesProposal(MISSION, "2021", "2020"));
    }

    @Test
    void the_same_launch_again_changes_nothing() {
        mission.given(PROPOSED, LAUNCHED).when(launch(OVERRIDE, "2021")).thenNothing();
    }

    @Test
    void a_mission_is_launched_once() {
        mission.given(PROPOSED, LAUNCHED)
                .when(launch(OVERRIDE, "2022"))
                .thenRejected(new MissionAlreadyLaunched(MISSION, "2021"));
    }

    // Formalisation

    @Test
    void a_stage_is_reached_before_or_after_the_launch() {
        mission.given(PROPOSED)
                .when(stage(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"));
        mission.given(PROPOSED, LAUNCHED)
                .when(stage(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "[..2024-02]"));
    }

    @Test
    void an_earlier_stage_may_be_recorded_later() {
        mission.given(PROPOSED, reached(FormalisationStage.PERMANENT_UNIT, "2024-02"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2020"))
                .thenRecorded(reached(FormalisationStage.INFORMAL_GROUP, "2020"));
    }

    @Test
    void the_same_stage_again_changes_nothing() {
        mission.given(PROPOSED, reached(FormalisationStage.INFORMAL_GROUP, "2020"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2020"))
                .thenNothing();
    }

    @Test
    void a_stage_is_reached_once() {
        mission.given(PROPOSED, reached(FormalisationStage.INFORMAL_GROUP, "2020"))
                .when(stage(FormalisationStage.INFORMAL_GROUP, "2021"))
                .thenRejected(new StageAlreadyReached(MISSION, FormalisationStage.INFORMAL_GROUP, "2020"));
    }

    // Continuity

    @Test
    void a_city_confirms_that_it_goes_on() {
        mission.given(PROPOSED, LAUNCHED).when(confirm(BURGOS)).thenRecorded(confirmed(BURGOS));
    }

    @Test
    void a_participating_city_confirms_it_too() {
        mission.given(PROPOSED, LAUNCHED).when(confirm(new CityId("linz"))).thenRecorded(confirmed(new CityId("linz")));
    }

    @Test
    void the_same_confirmation_again_changes_nothing() {
        mission.given(PROPOSED, LAUNCHED, confirmed(BURGOS))
                .when(confirm(BURGOS))
                .thenNothing();
    }

    @Test
    void a_mission_that_was_not_launched_has_no_continuity() {
        mission.given(PROPOSED)
                .when(confirm(BURGOS))
                .thenRejected(new MissionNotLaunched(MISSION, "confirm its continuity"));
    }

    @Test
    void a_city_that_takes_no_part_confirms_nothing() {
        CityId vienna = new CityId("vienna");
        mission.given(PROPOSED, LAUNCHED)
                .when(confirm(vienna))
                .thenRejected(new CityTakesNoPart(MISSION, vienna, List.of(BURGOS, new CityId("linz"))));
    }

    // Coordination unit

    @Test
    void a_permanent_unit_is_a_stage_too() {
        mission.given(PROPOSED, LAUNCHED)
                .when(establish("Circular Economy Office", true))
                .thenRecorded(
                        established("Circular Economy Office", true),
                        new FormalisationStageReached(
                                MISSION,
                                FormalisationStage.PERMANENT_UNIT,
                                "Circular Economy Office",
                                Occurred.stated("2024-02"),
                                SOURCE,
                                HUMAN));
    }

    @Test
    void a_permanent_unit_does_not_reach_the_stage_twice() {
        mission.given(PROPOSED, reached(FormalisationStage.PERMANENT_UNIT, "2024-02"))
                .when(establish("Circular Economy Office", true))
                .thenRecorded(established("Circular Economy Office", true));
    }

    @Test
    void a_temporary_unit_is_no_stage() {
        mission.given(PROPOSED)
                .when(establish("Project office", false))
                .thenRecorded(established("Project office", false));
    }

    @Test
    void the_same_unit_again_changes_nothing() {
        mission.given(PROPOSED, established("Project office", false))
                .when(establish("Project office", false))
                .thenNothing();
    }

    @Test
    void another_unit_needs_another_id() {
        mission.given(PROPOSED, established("Project office", false))
                .when(establish("Another office", false))
                .thenRejected(new CoordinationUnitAlreadyEstablished(MISSION, new UnitId("office")));
    }

    // Triggers, goals, scope, successors: in any status

    @Test
    void what_is_said_of_a_mission_is_recorded_in_any_status_and_once() {
        for (List<MissionEvent> before : List.<List<MissionEvent>>of(
                List.of(PROPOSED),
                List.of(PROPOSED, LAUNCHED),
                List.of(PROPOSED, LAUNCHED, suspended("Rest")),
                List.of(PROPOSED, LAUNCHED, closed("Done")))) {
            mission.given(before).when(trigger()).thenRecorded(triggered());
            mission.given(before).when(goal("Neutral")).thenRecorded(goalSet("Neutral"));
            mission.given(before).when(scope()).thenRecorded(scopeChanged());
            mission.given(before).when(link(NEXT)).thenRecorded(linked());
        }
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged(), linked())
                .when(trigger())
                .thenNothing();
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged(), linked())
                .when(goal("Neutral"))
                .thenNothing();
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged(), linked())
                .when(scope())
                .thenNothing();
        mission.given(PROPOSED, triggered(), goalSet("Neutral"), scopeChanged(), linked())
                .when(link(NEXT))
                .thenNothing();
    }

    @Test
    void another_goal_needs_another_id() {
        mission.given(PROPOSED, goalSet("Neutral"))
                .when(goal("Positive"))
                .thenRejected(new GoalAlreadySet(MISSION, new GoalId("neutral")));
    }

    @Test
    void a_mission_does_not_succeed_itself() {
        mission.given(PROPOSED).when(link(MISSION)).thenRejected(new MissionIsItsOwnSuccessor(MISSION));
    }

    // Suspending, relaunching, closing

    @Test
    void a_launched_mission_is_suspended_and_goes_on() {
        mission.given(PROPOSED, LAUNCHED).when(suspend("Rest")).thenRecorded(suspended("Rest"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(suspend("Rest"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(relaunch("Funded again"))
                .thenRecorded(relaunched("Funded again"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"), relaunched("Funded again"))
                .when(relaunch("Funded again"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"), relaunched("Funded again"))
                .when(suspend("Again"))
                .thenRecorded(suspended("Again"));
    }

    @Test
    void a_mission_is_closed_from_any_status_and_may_go_on() {
        mission.given(PROPOSED).when(close("Given up")).thenRecorded(closed("Given up"));
        mission.given(PROPOSED, LAUNCHED).when(close("Done")).thenRecorded(closed("Done"));
        mission.given(PROPOSED, LAUNCHED, suspended("Rest")).when(close("Done")).thenRecorded(closed("Done"));
        mission.given(PROPOSED, LAUNCHED, closed("Done")).when(close("Done")).thenNothing();
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(relaunch("Funded again"))
                .thenRecorded(relaunched("Funded again"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(launch(OVERRIDE, "2021"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(launch(OVERRIDE, "2021"))
                .thenNothing();
        mission.given(PROPOSED, LAUNCHED, closed("Done")).when(confirm(BURGOS)).thenRecorded(confirmed(BURGOS));
    }

    @Test
    void what_was_never_launched_is_neither_suspended_nor_relaunched() {
        mission.given(PROPOSED).when(suspend("Rest")).thenRejected(new MissionNotLaunched(MISSION, "suspend it"));
        mission.given(PROPOSED).when(relaunch("Again")).thenRejected(new MissionNotLaunched(MISSION, "relaunch it"));
        mission.given(PROPOSED, closed("Given up"))
                .when(relaunch("Again"))
                .thenRejected(new MissionNotLaunched(MISSION, "relaunch it"));
    }

    @Test
    void a_turn_that_the_status_does_not_allow_is_refused() {
        mission.given(PROPOSED, LAUNCHED, suspended("Rest"))
                .when(suspend("Other reason"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.SUSPENDED, "suspend it"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(suspend("Rest"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "suspend it"));
        mission.given(PROPOSED, LAUNCHED)
                .when(relaunch("Again"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.ACTIVE, "relaunch it"));
        mission.given(PROPOSED, LAUNCHED, closed("Done"))
                .when(close("Other reason"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "close it"));
        mission.given(PROPOSED, closed("Given up"))
                .when(launch(OVERRIDE, "2021"))
                .thenRejected(new NotInThisStatus(MISSION, MissionStatus.CLOSED, "launch it"));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAMission")
    void nothing_happens_to_a_mission_that_nobody_proposed(MissionCommand command) {
        mission.given().when(command).thenRejected(new MissionNotFound(MISSION));
    }

    static List<MissionCommand> commandsOnAMission() {
        return List.of(
                test(allMet(), List.of(), PATH),
                launch(OVERRIDE, "2021"),
                stage(FormalisationStage.TRIGGER, "2020"),
                confirm(BURGOS),
                establish("Office", true),
                trigger(),
                goal("Neutral"),
                scope(),
                suspend("Rest"),
                relaunch("Again"),
                close("Done"),
                link(NEXT));
    }

    private static ProposeMission propose(String title, @Nullable MissionId parent) {
        return new ProposeMission(
                MISSION,
                BURGOS,
                List.of(new CityId("linz")),
                title,
                null,
                Topic.CIRCULAR_ECONOMY,
                AEPV,
                null,
                null,
                null,
                parent,
                MissionDetail.FULL,
                IN_2021,
                SOURCE,
                HUMAN);
    }

    private static List<CriterionAssessment> allMet() {
        return List.of(
                assessed(TRANSFORMATIONAL, MET),
                assessed(NO_SINGLE_ACTOR, MET),
                assessed(REAL_STAKES, MET),
                assessed(SOLVABLE_BY_ACTION, MET),
                assessed(MEASURABLE_PROGRESS, MET));
    }

    private static List<CriterionAssessment> with(FitCriterion criterion, Verdict verdict) {
        return allMet().stream()
                .map(met -> met.criterion() == criterion ? assessed(criterion, verdict) : met)
                .toList();
    }

    private static CriterionAssessment assessed(FitCriterion criterion, Verdict verdict) {
        return new CriterionAssessment(criterion, verdict, "Seen on the estate");
    }

    private static StakeStatement stake(StakeKind kind) {
        return new StakeStatement(AEPV, kind, null);
    }

    private static TestMissionFit test(
            List<CriterionAssessment> criteria, List<StakeStatement> stakes, @Nullable ProgressPath path) {
        return new TestMissionFit(MISSION, criteria, stakes, path, IN_2021, SOURCE, HUMAN);
    }

    private static MissionFitTested tested(
            int number,
            FitOutcome outcome,
            List<CriterionAssessment> criteria,
            List<StakeStatement> stakes,
            @Nullable ProgressPath path) {
        return new MissionFitTested(MISSION, number, outcome, criteria, stakes, path, IN_2021, SOURCE, HUMAN);
    }

    private static LaunchMission launch(@Nullable FitTestOverride override, String date) {
        return new LaunchMission(MISSION, override, List.of(AEPV), null, Occurred.stated(date), SOURCE, HUMAN);
    }

    private static RecordFormalisationStage stage(FormalisationStage stage, String date) {
        return new RecordFormalisationStage(MISSION, stage, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    private static FormalisationStageReached reached(FormalisationStage stage, String date) {
        return new FormalisationStageReached(MISSION, stage, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    private static ConfirmContinuity confirm(CityId city) {
        return new ConfirmContinuity(MISSION, city, new TermId("2023"), null, Occurred.stated("2023"), SOURCE, HUMAN);
    }

    private static MissionContinuityConfirmed confirmed(CityId city) {
        return new MissionContinuityConfirmed(
                MISSION, city, new TermId("2023"), null, Occurred.stated("2023"), SOURCE, HUMAN);
    }

    private static EstablishCoordinationUnit establish(String name, boolean permanent) {
        return new EstablishCoordinationUnit(
                MISSION, new UnitId("office"), name, permanent, null, Occurred.stated("2024-02"), SOURCE, HUMAN);
    }

    private static CoordinationUnitEstablished established(String name, boolean permanent) {
        return new CoordinationUnitEstablished(
                MISSION, new UnitId("office"), name, permanent, null, Occurred.stated("2024-02"), SOURCE, HUMAN);
    }

    private static RecordTrigger trigger() {
        return new RecordTrigger(MISSION, TriggerKind.CRISIS, "A drought", IN_2021, SOURCE, HUMAN);
    }

    private static TriggerRecorded triggered() {
        return new TriggerRecorded(MISSION, TriggerKind.CRISIS, "A drought", IN_2021, SOURCE, HUMAN);
    }

    private static SetGoal goal(String statement) {
        return new SetGoal(MISSION, new GoalId("neutral"), statement, null, null, IN_2021, SOURCE, HUMAN);
    }

    private static GoalSet goalSet(String statement) {
        return new GoalSet(MISSION, new GoalId("neutral"), statement, null, null, IN_2021, SOURCE, HUMAN);
    }

    private static ChangeScope scope() {
        return new ChangeScope(MISSION, "The province too", IN_2025, SOURCE, HUMAN);
    }

    private static ScopeChanged scopeChanged() {
        return new ScopeChanged(MISSION, "The province too", IN_2025, SOURCE, HUMAN);
    }

    private static LinkSuccessor link(MissionId successor) {
        return new LinkSuccessor(MISSION, successor, null, IN_2025, SOURCE, HUMAN);
    }

    private static SuccessorLinked linked() {
        return new SuccessorLinked(MISSION, NEXT, null, IN_2025, SOURCE, HUMAN);
    }

    private static SuspendMission suspend(String reason) {
        return new SuspendMission(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    private static MissionSuspended suspended(String reason) {
        return new MissionSuspended(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    private static RelaunchMission relaunch(String reason) {
        return new RelaunchMission(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    private static MissionRelaunched relaunched(String reason) {
        return new MissionRelaunched(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    private static CloseMission close(String reason) {
        return new CloseMission(MISSION, reason, true, IN_2025, SOURCE, HUMAN);
    }

    private static MissionClosed closed(String reason) {
        return new MissionClosed(MISSION, reason, true, IN_2025, SOURCE, HUMAN);
    }
}
