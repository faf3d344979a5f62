package org.missionpartnerships.mission.mission;

import java.util.Optional;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Closed;
import org.missionpartnerships.mission.mission.Mission.Framed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Launched;
import org.missionpartnerships.mission.mission.Mission.Proposed;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.mission.mission.Mission.Suspended;
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
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotProposed;
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

/** Which rules answer a command, and how a mission's record grows. Saying the same again changes nothing. */
public final class MissionDecider implements Decider<MissionCommand, Mission, MissionEvent, MissionRejection> {

    @Override
    public Mission initial() {
        return new Absent();
    }

    @Override
    public boolean begins(MissionCommand command) {
        return command instanceof ProposeMission;
    }

    @Override
    public Decision<MissionEvent, MissionRejection> decide(MissionCommand command, Mission state) {
        return switch (state) {
            case Absent _ -> decideAbsent(command);
            case Framed framed -> decideFramed(command, framed);
            case Known mission -> decideKnown(command, mission);
        };
    }

    private static Decision<MissionEvent, MissionRejection> decideAbsent(MissionCommand command) {
        return switch (command) {
            case FrameChallenge frame -> Purpose.frameFirst(frame);
            case ProposeMission propose -> LifeCycle.propose(propose);
            case TestMissionFit _,
                    LaunchMission _,
                    JoinMission _,
                    LeaveMission _,
                    ChangeArrangement _,
                    RecordFormalisationStage _,
                    EndFormalisationStage _,
                    ConfirmContinuity _,
                    EstablishCoordinationUnit _,
                    RecordTrigger _,
                    SetGoal _,
                    ReviseGoal _,
                    ChangeScope _,
                    SuspendMission _,
                    RelaunchMission _,
                    CloseMission _,
                    LinkSuccessor _ -> Decision.reject(new MissionNotFound(command.mission()));
        };
    }

    private static Decision<MissionEvent, MissionRejection> decideFramed(MissionCommand command, Framed mission) {
        return switch (command) {
            case FrameChallenge frame -> Purpose.frame(frame, mission);
            case ProposeMission propose -> LifeCycle.propose(propose, mission);
            case TestMissionFit _ -> notProposed(command, "test its fit");
            case LaunchMission _ -> notProposed(command, "launch it");
            case JoinMission _ -> notProposed(command, "join it");
            case LeaveMission _ -> notProposed(command, "leave it");
            case ChangeArrangement _ -> notProposed(command, "change its arrangement");
            case RecordFormalisationStage _, EndFormalisationStage _ ->
                notProposed(command, "record a stage of its formalisation");
            case ConfirmContinuity _ -> notProposed(command, "confirm its continuity");
            case EstablishCoordinationUnit _ -> notProposed(command, "establish a unit for it");
            case RecordTrigger _ -> notProposed(command, "record what triggered it");
            case SetGoal _, ReviseGoal _ -> notProposed(command, "set it a goal");
            case ChangeScope _ -> notProposed(command, "change its scope");
            case SuspendMission _ -> notProposed(command, "suspend it");
            case RelaunchMission _ -> notProposed(command, "relaunch it");
            case CloseMission _ -> notProposed(command, "close it");
            case LinkSuccessor _ -> notProposed(command, "link its successor");
        };
    }

    private static Decision<MissionEvent, MissionRejection> notProposed(MissionCommand command, String asked) {
        return Decision.reject(new MissionNotProposed(command.mission(), asked));
    }

    private static Decision<MissionEvent, MissionRejection> decideKnown(MissionCommand command, Known mission) {
        return switch (command) {
            case FrameChallenge frame -> Purpose.frame(frame, mission);
            case ProposeMission propose -> LifeCycle.proposeAgain(propose, mission);
            case TestMissionFit test -> FitTest.test(test, mission);
            case LaunchMission launch -> LifeCycle.launch(launch, mission);
            case JoinMission join -> Alliance.join(join, mission);
            case LeaveMission leave -> Alliance.leave(leave, mission);
            case ChangeArrangement change -> Alliance.changeArrangement(change, mission);
            case RecordFormalisationStage stage -> Alliance.recordStage(stage, mission);
            case EndFormalisationStage stage -> Alliance.endStage(stage, mission);
            case ConfirmContinuity confirm -> Alliance.confirmContinuity(confirm, mission);
            case EstablishCoordinationUnit establish -> Alliance.establishUnit(establish, mission);
            case RecordTrigger trigger -> Purpose.recordTrigger(trigger, mission);
            case SetGoal goal -> Purpose.setGoal(goal, mission);
            case ReviseGoal goal -> Purpose.reviseGoal(goal, mission);
            case ChangeScope scope -> Purpose.changeScope(scope, mission);
            case SuspendMission suspend -> LifeCycle.suspend(suspend, mission);
            case RelaunchMission relaunch -> LifeCycle.relaunch(relaunch, mission);
            case CloseMission close -> LifeCycle.close(close, mission);
            case LinkSuccessor link -> LifeCycle.linkSuccessor(link, mission);
        };
    }

    /** What is said once is recorded once. */
    static Decision<MissionEvent, MissionRejection> once(Recorded mission, MissionEvent event) {
        return mission.dossier().events().contains(event) ? Decision.nothing() : Decision.accept(event);
    }

    @Override
    public Mission evolve(Mission state, MissionEvent event) {
        return switch (state) {
            case Absent _ ->
                begin(Dossier.EMPTY, event).map(Mission.class::cast).orElse(state);
            case Framed framed ->
                begin(framed.dossier(), event).map(Mission.class::cast).orElse(state);
            case Known mission -> turn(mission.with(mission.dossier().with(event)), event);
        };
    }

    private static Optional<Recorded> begin(Dossier dossier, MissionEvent event) {
        return switch (event) {
            case ChallengeFramed framed ->
                Optional.of(new Framed(framed.mission(), framed.leadCity(), dossier.with(framed)));
            case MissionProposed proposed -> Optional.of(new Proposed(proposed, dossier.with(proposed)));
            case MissionFitTested _,
                    MissionLaunched _,
                    CityJoinedMission _,
                    CityLeftMission _,
                    ArrangementChanged _,
                    FormalisationStageReached _,
                    FormalisationStageEnded _,
                    MissionContinuityConfirmed _,
                    CoordinationUnitEstablished _,
                    TriggerRecorded _,
                    GoalSet _,
                    GoalRevised _,
                    ScopeChanged _,
                    MissionSuspended _,
                    MissionRelaunched _,
                    MissionClosed _,
                    SuccessorLinked _ -> Optional.empty();
        };
    }

    private static Mission turn(Known mission, MissionEvent event) {
        return switch (event) {
            case MissionLaunched launched -> new Launched(mission.proposal(), launched, mission.dossier());
            case MissionSuspended suspended ->
                mission.launched()
                        .<Mission>map(launch -> new Suspended(mission.proposal(), launch, suspended, mission.dossier()))
                        .orElse(mission);
            case MissionRelaunched _ ->
                mission.launched()
                        .<Mission>map(launch -> new Launched(mission.proposal(), launch, mission.dossier()))
                        .orElse(mission);
            case MissionClosed closed ->
                new Closed(mission.proposal(), mission.launched().orElse(null), closed, mission.dossier());
            case ChallengeFramed _,
                    MissionProposed _,
                    MissionFitTested _,
                    CityJoinedMission _,
                    CityLeftMission _,
                    ArrangementChanged _,
                    FormalisationStageReached _,
                    FormalisationStageEnded _,
                    MissionContinuityConfirmed _,
                    CoordinationUnitEstablished _,
                    TriggerRecorded _,
                    GoalSet _,
                    GoalRevised _,
                    ScopeChanged _,
                    SuccessorLinked _ -> mission;
        };
    }
}
