package org.missionpartnerships.mission.mission;

import static org.missionpartnerships.published.mission.FitCriterion.MEASURABLE_PROGRESS;
import static org.missionpartnerships.published.mission.FitCriterion.NO_SINGLE_ACTOR;
import static org.missionpartnerships.published.mission.FitCriterion.REAL_STAKES;
import static org.missionpartnerships.published.mission.FitCriterion.SOLVABLE_BY_ACTION;
import static org.missionpartnerships.published.mission.FitCriterion.TRANSFORMATIONAL;
import static org.missionpartnerships.published.mission.Verdict.MET;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeArrangement;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeScope;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.MissionCommand.EndFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.mission.mission.MissionCommand.FrameChallenge;
import org.missionpartnerships.mission.mission.MissionCommand.JoinMission;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.LeaveMission;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.RecordTrigger;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.ReviseGoal;
import org.missionpartnerships.mission.mission.MissionCommand.SetGoal;
import org.missionpartnerships.mission.mission.MissionCommand.SuspendMission;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitCriterion;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
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

/** A mission of Burgos, and the words in which its specs speak of it. */
abstract class MissionSpec {

    static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    static final CityId BURGOS = new CityId("burgos");
    static final CityId LINZ = new CityId("linz");
    static final CityId WARSAW = new CityId("warsaw");
    static final Source SOURCE = Source.of("ipi-2025-09", "L292-294");
    static final AssertedBy HUMAN = AssertedBy.HUMAN;
    static final Occurred IN_2021 = Occurred.stated("2021");
    static final Occurred IN_2025 = Occurred.stated("2025");
    static final MissionId NEXT = new MissionId("burgos-next");
    static final Party AEPV = new Party("AEPV", null, Sector.BUSINESS);
    static final FitTestOverride OVERRIDE = new FitTestOverride("Data steward", "Launched before fit tests were kept");
    static final ProgressPath PATH =
            new ProgressPath(List.of("Waste recovered"), List.of("A first year"), "https://example.org/waste");

    static final List<StakeStatement> STAKES = List.of(new StakeStatement(AEPV, StakeKind.COST_SAVINGS, null));

    static final MissionProposed PROPOSED = new MissionProposed(
            MISSION,
            BURGOS,
            List.of(LINZ),
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
    static final ChallengeFramed FRAMED = new ChallengeFramed(
            MISSION,
            BURGOS,
            "Polígono Circular",
            Topic.CIRCULAR_ECONOMY,
            "Waste is dear",
            null,
            IN_2021,
            SOURCE,
            HUMAN);
    static final MissionLaunched LAUNCHED =
            new MissionLaunched(MISSION, null, OVERRIDE, List.of(AEPV), null, IN_2021, SOURCE, HUMAN);

    final DeciderSpec<MissionCommand, Mission, MissionEvent, MissionRejection> mission =
            DeciderSpec.of(new MissionDecider());

    static ProposeMission propose(String title, @Nullable MissionId parent) {
        return new ProposeMission(
                MISSION,
                BURGOS,
                List.of(LINZ),
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

    static List<CriterionAssessment> allMet() {
        return List.of(
                assessed(TRANSFORMATIONAL, MET),
                assessed(NO_SINGLE_ACTOR, MET),
                assessed(REAL_STAKES, MET),
                assessed(SOLVABLE_BY_ACTION, MET),
                assessed(MEASURABLE_PROGRESS, MET));
    }

    static List<CriterionAssessment> with(FitCriterion criterion, Verdict verdict) {
        return allMet().stream()
                .map(met -> met.criterion() == criterion ? assessed(criterion, verdict) : met)
                .toList();
    }

    static CriterionAssessment assessed(FitCriterion criterion, Verdict verdict) {
        return new CriterionAssessment(criterion, verdict, "Seen on the estate");
    }

    static StakeStatement stake(StakeKind kind) {
        return new StakeStatement(AEPV, kind, null);
    }

    static TestMissionFit test(
            List<CriterionAssessment> criteria, List<StakeStatement> stakes, @Nullable ProgressPath path) {
        return new TestMissionFit(MISSION, criteria, stakes, path, IN_2021, SOURCE, HUMAN);
    }

    static MissionFitTested tested(
            int number,
            FitOutcome outcome,
            List<CriterionAssessment> criteria,
            List<StakeStatement> stakes,
            @Nullable ProgressPath path) {
        return new MissionFitTested(MISSION, number, outcome, criteria, stakes, path, IN_2021, SOURCE, HUMAN);
    }

    static LaunchMission launch(@Nullable FitTestOverride override, String date) {
        return new LaunchMission(MISSION, override, List.of(AEPV), null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static RecordFormalisationStage stage(FormalisationStage stage, String date) {
        return new RecordFormalisationStage(MISSION, stage, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static FormalisationStageReached reached(FormalisationStage stage, String date) {
        return new FormalisationStageReached(MISSION, stage, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static ConfirmContinuity confirm(CityId city) {
        return new ConfirmContinuity(MISSION, city, new TermId("2023"), null, Occurred.stated("2023"), SOURCE, HUMAN);
    }

    static MissionContinuityConfirmed confirmed(CityId city) {
        return new MissionContinuityConfirmed(
                MISSION, city, new TermId("2023"), null, Occurred.stated("2023"), SOURCE, HUMAN);
    }

    static EstablishCoordinationUnit establish(String name, boolean permanent) {
        return new EstablishCoordinationUnit(
                MISSION, new UnitId("office"), name, permanent, null, Occurred.stated("2024-02"), SOURCE, HUMAN);
    }

    static CoordinationUnitEstablished established(String name, boolean permanent) {
        return new CoordinationUnitEstablished(
                MISSION, new UnitId("office"), name, permanent, null, Occurred.stated("2024-02"), SOURCE, HUMAN);
    }

    static RecordTrigger trigger() {
        return new RecordTrigger(MISSION, TriggerKind.CRISIS, "A drought", IN_2021, SOURCE, HUMAN);
    }

    static TriggerRecorded triggered() {
        return new TriggerRecorded(MISSION, TriggerKind.CRISIS, "A drought", IN_2021, SOURCE, HUMAN);
    }

    static SetGoal goal(String statement) {
        return new SetGoal(MISSION, new GoalId("neutral"), statement, null, null, IN_2021, SOURCE, HUMAN);
    }

    static GoalSet goalSet(String statement) {
        return new GoalSet(MISSION, new GoalId("neutral"), statement, null, null, IN_2021, SOURCE, HUMAN);
    }

    static ChangeScope scope() {
        return new ChangeScope(MISSION, "The province too", IN_2025, SOURCE, HUMAN);
    }

    static ScopeChanged scopeChanged() {
        return new ScopeChanged(MISSION, "The province too", IN_2025, SOURCE, HUMAN);
    }

    static LinkSuccessor link(MissionId successor) {
        return new LinkSuccessor(MISSION, successor, null, IN_2025, SOURCE, HUMAN);
    }

    static SuccessorLinked linked() {
        return new SuccessorLinked(MISSION, NEXT, null, IN_2025, SOURCE, HUMAN);
    }

    static SuspendMission suspend(String reason) {
        return new SuspendMission(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    static MissionSuspended suspended(String reason) {
        return new MissionSuspended(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    static RelaunchMission relaunch(String reason) {
        return new RelaunchMission(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    static MissionRelaunched relaunched(String reason) {
        return new MissionRelaunched(MISSION, reason, IN_2025, SOURCE, HUMAN);
    }

    static CloseMission close(String reason) {
        return new CloseMission(MISSION, reason, true, IN_2025, SOURCE, HUMAN);
    }

    static MissionClosed closed(String reason) {
        return new MissionClosed(MISSION, reason, true, IN_2025, SOURCE, HUMAN);
    }

    static FrameChallenge frame(String challenge) {
        return new FrameChallenge(MISSION, BURGOS, null, null, challenge, "Seen anew", IN_2021, SOURCE, HUMAN);
    }

    static ChallengeFramed framed(String challenge) {
        return new ChallengeFramed(MISSION, BURGOS, null, null, challenge, "Seen anew", IN_2021, SOURCE, HUMAN);
    }

    static FrameChallenge frameFirst(@Nullable String title, @Nullable Topic topic) {
        return new FrameChallenge(MISSION, BURGOS, title, topic, "Waste is dear", null, IN_2021, SOURCE, HUMAN);
    }

    static JoinMission join(CityId city, String date) {
        return new JoinMission(MISSION, city, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static CityJoinedMission joined(CityId city, String date) {
        return new CityJoinedMission(MISSION, city, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static LeaveMission leave(CityId city, String date) {
        return new LeaveMission(MISSION, city, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static CityLeftMission left(CityId city, String date) {
        return new CityLeftMission(MISSION, city, null, Occurred.stated(date), SOURCE, HUMAN);
    }

    static ChangeArrangement arrange(@Nullable ArrangementType type, @Nullable String terms, @Nullable Boolean legal) {
        return new ChangeArrangement(MISSION, type, terms, legal, null, IN_2025, SOURCE, HUMAN);
    }

    static ArrangementChanged arranged(
            @Nullable ArrangementType type, @Nullable String terms, @Nullable Boolean legal) {
        return new ArrangementChanged(MISSION, type, terms, legal, null, IN_2025, SOURCE, HUMAN);
    }

    static EndFormalisationStage end(FormalisationStage stage, String date) {
        return new EndFormalisationStage(
                MISSION, stage, "Four years are over", true, Occurred.stated(date), SOURCE, HUMAN);
    }

    static FormalisationStageEnded ended(FormalisationStage stage, String date) {
        return new FormalisationStageEnded(
                MISSION, stage, "Four years are over", true, Occurred.stated(date), SOURCE, HUMAN);
    }

    static ReviseGoal revise(String statement) {
        return new ReviseGoal(
                MISSION, new GoalId("neutral"), statement, null, null, "Too slow", IN_2025, SOURCE, HUMAN);
    }

    static GoalRevised revised(String statement) {
        return new GoalRevised(
                MISSION, new GoalId("neutral"), statement, null, null, "Too slow", IN_2025, SOURCE, HUMAN);
    }

    /** Every status that a mission that was proposed can have, each by the shortest way there. */
    static List<List<MissionEvent>> everyStatus() {
        return List.of(
                List.of(PROPOSED),
                List.of(PROPOSED, LAUNCHED),
                List.of(PROPOSED, LAUNCHED, suspended("Rest")),
                List.of(PROPOSED, LAUNCHED, closed("Done")),
                List.of(PROPOSED, closed("Given up")));
    }

    /** Every command but the two that begin a mission's record. */
    static List<MissionCommand> commandsOnAMission() {
        return List.of(
                test(allMet(), STAKES, PATH),
                launch(OVERRIDE, "2021"),
                join(WARSAW, "2022"),
                leave(WARSAW, "2022"),
                arrange(ArrangementType.CONSORTIUM, null, null),
                stage(FormalisationStage.TRIGGER, "2020"),
                end(FormalisationStage.TRIGGER, "2020"),
                confirm(BURGOS),
                establish("Office", true),
                trigger(),
                goal("Neutral"),
                revise("Positive"),
                scope(),
                suspend("Rest"),
                relaunch("Again"),
                close("Done"),
                link(NEXT));
    }

    static Known known(MissionEvent... events) {
        MissionDecider decider = new MissionDecider();
        Mission state = decider.initial();
        for (MissionEvent event : events) {
            state = decider.evolve(state, event);
        }
        return (Known) state;
    }
}
