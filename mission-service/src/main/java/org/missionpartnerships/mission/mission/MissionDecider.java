package org.missionpartnerships.mission.mission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Closed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Launched;
import org.missionpartnerships.mission.mission.Mission.Proposed;
import org.missionpartnerships.mission.mission.Mission.Suspended;
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
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FormalisationStage;
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
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a mission's record. Saying the same again changes nothing. */
public final class MissionDecider implements Decider<MissionCommand, Mission, MissionEvent, MissionRejection> {

    @Override
    public Mission initial() {
        return new Absent();
    }

    @Override
    public Decision<MissionEvent, MissionRejection> decide(MissionCommand command, Mission state) {
        return switch (state) {
            case Absent _ -> decideAbsent(command);
            case Known mission ->
                switch (command) {
                    case ProposeMission propose -> proposeAgain(propose, mission);
                    case TestMissionFit test -> testFit(test, mission);
                    case LaunchMission launch -> launch(launch, mission);
                    case RecordFormalisationStage stage -> recordStage(stage, mission);
                    case ConfirmContinuity confirm -> confirmContinuity(confirm, mission);
                    case EstablishCoordinationUnit establish -> establishUnit(establish, mission);
                    case RecordTrigger trigger -> once(mission, triggered(trigger));
                    case SetGoal goal -> setGoal(goal, mission);
                    case ChangeScope scope -> once(mission, scopeChanged(scope));
                    case SuspendMission suspend -> suspend(suspend, mission);
                    case RelaunchMission relaunch -> relaunch(relaunch, mission);
                    case CloseMission close -> close(close, mission);
                    case LinkSuccessor link -> linkSuccessor(link, mission);
                };
        };
    }

    private static Decision<MissionEvent, MissionRejection> decideAbsent(MissionCommand command) {
        return switch (command) {
            case ProposeMission propose ->
                propose.mission().equals(propose.parent())
                        ? Decision.reject(new MissionIsItsOwnParent(propose.mission()))
                        : Decision.accept(proposed(propose));
            case TestMissionFit _,
                    LaunchMission _,
                    RecordFormalisationStage _,
                    ConfirmContinuity _,
                    EstablishCoordinationUnit _,
                    RecordTrigger _,
                    SetGoal _,
                    ChangeScope _,
                    SuspendMission _,
                    RelaunchMission _,
                    CloseMission _,
                    LinkSuccessor _ -> Decision.reject(new MissionNotFound(command.mission()));
        };
    }

    private static Decision<MissionEvent, MissionRejection> proposeAgain(ProposeMission command, Known mission) {
        return proposed(command).equals(mission.proposal())
                ? Decision.nothing()
                : Decision.reject(new MissionAlreadyProposed(
                        command.mission(), mission.proposal().title()));
    }

    private static MissionProposed proposed(ProposeMission command) {
        return new MissionProposed(
                command.mission(),
                command.leadCity(),
                command.participatingCities(),
                command.title(),
                command.challenge(),
                command.topic(),
                command.initiator(),
                command.arrangement(),
                command.terms(),
                command.legalEntity(),
                command.parent(),
                command.detail(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<MissionEvent, MissionRejection> testFit(TestMissionFit command, Known mission) {
        Optional<MissionRejection> flaw = FitTest.flaw(command);
        if (flaw.isPresent()) {
            return Decision.reject(flaw.get());
        }
        int last = mission.dossier().all(MissionFitTested.class).size();
        boolean repeated = mission.lastFitTest()
                .filter(test -> test.equals(tested(command, last)))
                .isPresent();
        return repeated ? Decision.nothing() : Decision.accept(tested(command, last + 1));
    }

    private static MissionFitTested tested(TestMissionFit command, int number) {
        return new MissionFitTested(
                command.mission(),
                number,
                FitTest.outcome(command.criteria()),
                command.criteria(),
                command.stakes(),
                command.progressPath(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<MissionEvent, MissionRejection> launch(LaunchMission command, Known mission) {
        return switch (mission) {
            case Proposed proposed -> launchProposed(command, proposed);
            case Launched launched -> launchAgain(command, launched.launch());
            case Suspended suspended -> launchAgain(command, suspended.launch());
            case Closed closed ->
                closed.launch() == null
                        ? Decision.reject(new NotInThisStatus(command.mission(), MissionStatus.CLOSED, "launch it"))
                        : launchAgain(command, closed.launch());
        };
    }

    private static Decision<MissionEvent, MissionRejection> launchProposed(LaunchMission command, Proposed mission) {
        if (isBefore(command.occurred(), mission.proposal().occurred())) {
            return Decision.reject(new LaunchPrecedesProposal(
                    command.mission(),
                    mission.proposal().occurred().edtf(),
                    command.occurred().edtf()));
        }
        Optional<MissionFitTested> passed = mission.lastFitTest().filter(test -> test.outcome() == FitOutcome.FITS);
        if (passed.isEmpty() && command.fitTestOverride() == null) {
            return Decision.reject(new LaunchNeedsPassedFitTest(
                    command.mission(),
                    mission.lastFitTest().map(MissionFitTested::outcome).orElse(null)));
        }
        if (passed.isPresent() && command.fitTestOverride() != null) {
            return Decision.reject(
                    new FitTestOverrideNotNeeded(command.mission(), passed.get().test()));
        }
        return Decision.accept(
                launched(command, passed.map(MissionFitTested::test).orElse(null)));
    }

    private static Decision<MissionEvent, MissionRejection> launchAgain(LaunchMission command, MissionLaunched launch) {
        return launched(command, launch.fitTest()).equals(launch)
                ? Decision.nothing()
                : Decision.reject(new MissionAlreadyLaunched(
                        command.mission(), launch.occurred().edtf()));
    }

    private static MissionLaunched launched(LaunchMission command, @Nullable Integer fitTest) {
        return new MissionLaunched(
                command.mission(),
                fitTest,
                command.fitTestOverride(),
                command.launchedBy(),
                command.workingMode(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<MissionEvent, MissionRejection> recordStage(
            RecordFormalisationStage command, Known mission) {
        FormalisationStageReached reached = new FormalisationStageReached(
                command.mission(),
                command.stage(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .stage(command.stage())
                .<Decision<MissionEvent, MissionRejection>>map(earlier -> earlier.equals(reached)
                        ? Decision.nothing()
                        : Decision.reject(new StageAlreadyReached(
                                command.mission(),
                                command.stage(),
                                earlier.occurred().edtf())))
                .orElseGet(() -> Decision.accept(reached));
    }

    private static Decision<MissionEvent, MissionRejection> confirmContinuity(
            ConfirmContinuity command, Known mission) {
        if (mission instanceof Proposed) {
            return Decision.reject(new MissionNotLaunched(command.mission(), "confirm its continuity"));
        }
        List<CityId> cities = mission.cities().toList();
        if (!cities.contains(command.city())) {
            return Decision.reject(new CityTakesNoPart(command.mission(), command.city(), cities));
        }
        return once(
                mission,
                new MissionContinuityConfirmed(
                        command.mission(),
                        command.city(),
                        command.term(),
                        command.statement(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    /** A permanent unit is a stage of formalisation by itself; where that was not recorded yet, it is recorded with it. */
    private static Decision<MissionEvent, MissionRejection> establishUnit(
            EstablishCoordinationUnit command, Known mission) {
        CoordinationUnitEstablished established = new CoordinationUnitEstablished(
                command.mission(),
                command.unit(),
                command.name(),
                command.permanent(),
                command.mandate(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        Optional<CoordinationUnitEstablished> earlier = mission.dossier().unit(command.unit());
        if (earlier.isPresent()) {
            return earlier.get().equals(established)
                    ? Decision.nothing()
                    : Decision.reject(new CoordinationUnitAlreadyEstablished(command.mission(), command.unit()));
        }
        boolean newStage = command.permanent()
                && mission.dossier().stage(FormalisationStage.PERMANENT_UNIT).isEmpty();
        if (!newStage) {
            return Decision.accept(established);
        }
        return Decision.accept(
                established,
                new FormalisationStageReached(
                        command.mission(),
                        FormalisationStage.PERMANENT_UNIT,
                        command.name(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    private static TriggerRecorded triggered(RecordTrigger command) {
        return new TriggerRecorded(
                command.mission(),
                command.kind(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static ScopeChanged scopeChanged(ChangeScope command) {
        return new ScopeChanged(
                command.mission(), command.description(), command.occurred(), command.source(), command.assertedBy());
    }

    private static Decision<MissionEvent, MissionRejection> setGoal(SetGoal command, Known mission) {
        GoalSet set = new GoalSet(
                command.mission(),
                command.goal(),
                command.statement(),
                command.target(),
                command.period(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .goal(command.goal())
                .<Decision<MissionEvent, MissionRejection>>map(earlier -> earlier.equals(set)
                        ? Decision.nothing()
                        : Decision.reject(new GoalAlreadySet(command.mission(), command.goal())))
                .orElseGet(() -> Decision.accept(set));
    }

    private static Decision<MissionEvent, MissionRejection> suspend(SuspendMission command, Known mission) {
        MissionSuspended suspended = new MissionSuspended(
                command.mission(), command.reason(), command.occurred(), command.source(), command.assertedBy());
        return switch (mission) {
            case Proposed _ -> Decision.reject(new MissionNotLaunched(command.mission(), "suspend it"));
            case Launched _ -> Decision.accept(suspended);
            case Suspended already -> sameOr(already.suspension().equals(suspended), mission, "suspend it");
            case Closed _ -> Decision.reject(notInThisStatus(mission, "suspend it"));
        };
    }

    private static Decision<MissionEvent, MissionRejection> relaunch(RelaunchMission command, Known mission) {
        MissionRelaunched relaunched = new MissionRelaunched(
                command.mission(), command.reason(), command.occurred(), command.source(), command.assertedBy());
        return switch (mission) {
            case Proposed _ -> Decision.reject(new MissionNotLaunched(command.mission(), "relaunch it"));
            case Launched _ -> sameOr(mission.dossier().events().contains(relaunched), mission, "relaunch it");
            case Suspended _ -> Decision.accept(relaunched);
            case Closed closed ->
                closed.launch() == null
                        ? Decision.reject(new MissionNotLaunched(command.mission(), "relaunch it"))
                        : Decision.accept(relaunched);
        };
    }

    private static Decision<MissionEvent, MissionRejection> close(CloseMission command, Known mission) {
        MissionClosed ended = new MissionClosed(
                command.mission(),
                command.reason(),
                command.projectsContinue(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (mission) {
            case Proposed _, Launched _, Suspended _ -> Decision.accept(ended);
            case Closed already -> sameOr(already.closing().equals(ended), mission, "close it");
        };
    }

    private static Decision<MissionEvent, MissionRejection> linkSuccessor(LinkSuccessor command, Known mission) {
        if (command.successor().equals(command.mission())) {
            return Decision.reject(new MissionIsItsOwnSuccessor(command.mission()));
        }
        return once(
                mission,
                new SuccessorLinked(
                        command.mission(),
                        command.successor(),
                        command.description(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    private static Decision<MissionEvent, MissionRejection> once(Known mission, MissionEvent event) {
        return mission.dossier().events().contains(event) ? Decision.nothing() : Decision.accept(event);
    }

    private static Decision<MissionEvent, MissionRejection> sameOr(boolean same, Known mission, String asked) {
        return same ? Decision.nothing() : Decision.reject(notInThisStatus(mission, asked));
    }

    private static NotInThisStatus notInThisStatus(Known mission, String asked) {
        return new NotInThisStatus(mission.proposal().mission(), mission.status(), asked);
    }

    /** True only if no reading of the two dates puts them the other way round. */
    private static boolean isBefore(Occurred one, Occurred other) {
        return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
    }

    @Override
    public Mission evolve(Mission state, MissionEvent event) {
        return switch (state) {
            case Absent _ -> event instanceof MissionProposed proposed ? new Proposed(proposed, Dossier.EMPTY) : state;
            case Known mission -> turn(mission.with(mission.dossier().with(event)), event);
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
                    CityJoinedMission _,
                    CityLeftMission _,
                    ArrangementChanged _,
                    FormalisationStageEnded _,
                    GoalRevised _,
                    MissionProposed _,
                    MissionFitTested _,
                    FormalisationStageReached _,
                    MissionContinuityConfirmed _,
                    CoordinationUnitEstablished _,
                    TriggerRecorded _,
                    GoalSet _,
                    ScopeChanged _,
                    SuccessorLinked _ -> mission;
        };
    }
}
