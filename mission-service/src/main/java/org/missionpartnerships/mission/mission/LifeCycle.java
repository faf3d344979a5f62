package org.missionpartnerships.mission.mission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Closed;
import org.missionpartnerships.mission.mission.Mission.Framed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Launched;
import org.missionpartnerships.mission.mission.Mission.Proposed;
import org.missionpartnerships.mission.mission.Mission.Suspended;
import org.missionpartnerships.mission.mission.MissionCommand.CloseMission;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.LinkSuccessor;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.MissionCommand.RelaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.SuspendMission;
import org.missionpartnerships.mission.mission.MissionRejection.FitTestOverrideNotNeeded;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchPrecedesProposal;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyProposed;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnParent;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnSuccessor;
import org.missionpartnerships.mission.mission.MissionRejection.MissionLedElsewhere;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.NotInThisStatus;
import org.missionpartnerships.mission.mission.MissionRejection.TurnOutOfOrder;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.value.Occurred;

/** The rules of a mission's course: proposed, launched, suspended, relaunched, closed, carried on by another. */
final class LifeCycle {

    private LifeCycle() {}

    static Decision<MissionEvent, MissionRejection> propose(ProposeMission command) {
        return command.mission().equals(command.parent())
                ? Decision.reject(new MissionIsItsOwnParent(command.mission()))
                : Decision.accept(proposed(command));
    }

    /** A mission stays in the line of events in which its challenge was framed. */
    static Decision<MissionEvent, MissionRejection> propose(ProposeMission command, Framed mission) {
        return command.leadCity().equals(mission.leadCity())
                ? propose(command)
                : Decision.reject(new MissionLedElsewhere(command.mission(), mission.leadCity(), command.leadCity()));
    }

    static Decision<MissionEvent, MissionRejection> proposeAgain(ProposeMission command, Known mission) {
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

    static Decision<MissionEvent, MissionRejection> launch(LaunchMission command, Known mission) {
        return switch (mission) {
            case Proposed proposed -> launchProposed(command, proposed);
            case Launched launched -> launchAgain(command, launched.launch());
            case Suspended suspended -> launchAgain(command, suspended.launch());
            case Closed closed ->
                closed.launch() == null
                        ? Decision.reject(notInThisStatus(mission, "launch it"))
                        : launchAgain(command, closed.launch());
        };
    }

    private static Decision<MissionEvent, MissionRejection> launchProposed(LaunchMission command, Proposed mission) {
        Occurred proposed = mission.proposal().occurred();
        if (command.occurred().isCertainlyBefore(proposed)) {
            return Decision.reject(new LaunchPrecedesProposal(
                    command.mission(), proposed.edtf(), command.occurred().edtf()));
        }
        Optional<MissionFitTested> last = mission.lastFitTestBy(command.occurred());
        Optional<MissionFitTested> passed = last.filter(test -> test.outcome() == FitOutcome.FITS);
        if (passed.isEmpty() && command.fitTestOverride() == null) {
            return Decision.reject(new LaunchNeedsPassedFitTest(
                    command.mission(), last.map(MissionFitTested::outcome).orElse(null)));
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

    static Decision<MissionEvent, MissionRejection> suspend(SuspendMission command, Known mission) {
        MissionSuspended suspended = new MissionSuspended(
                command.mission(), command.reason(), command.occurred(), command.source(), command.assertedBy());
        return switch (mission) {
            case Proposed _ -> Decision.reject(notLaunched(mission, "suspend it"));
            case Launched _ -> inOrder(mission, "suspended", suspended);
            case Suspended already -> sameOr(already.suspension().equals(suspended), mission, "suspend it");
            case Closed _ -> Decision.reject(notInThisStatus(mission, "suspend it"));
        };
    }

    /** A mission that goes on may be relaunched too: it then begins afresh, as Vida Cascais did for the young. */
    static Decision<MissionEvent, MissionRejection> relaunch(RelaunchMission command, Known mission) {
        MissionRelaunched relaunched = new MissionRelaunched(
                command.mission(), command.reason(), command.occurred(), command.source(), command.assertedBy());
        return switch (mission) {
            case Proposed _ -> Decision.reject(notLaunched(mission, "relaunch it"));
            case Launched _ ->
                mission.dossier().events().contains(relaunched)
                        ? Decision.nothing()
                        : inOrder(mission, "relaunched", relaunched);
            case Suspended _ -> inOrder(mission, "relaunched", relaunched);
            case Closed closed ->
                closed.launch() == null
                        ? Decision.reject(notLaunched(mission, "relaunch it"))
                        : inOrder(mission, "relaunched", relaunched);
        };
    }

    static Decision<MissionEvent, MissionRejection> close(CloseMission command, Known mission) {
        MissionClosed ended = new MissionClosed(
                command.mission(),
                command.reason(),
                command.projectsContinue(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (mission) {
            case Proposed _, Launched _, Suspended _ -> inOrder(mission, "closed", ended);
            case Closed already -> sameOr(already.closing().equals(ended), mission, "close it");
        };
    }

    /** A turn cannot lie before the one that made it possible; where the dates leave it open, it may. */
    private static Decision<MissionEvent, MissionRejection> inOrder(Known mission, String turned, MissionEvent turn) {
        Decision<MissionEvent, MissionRejection> afterTheLast = switch (mission) {
            case Proposed _ -> Decision.accept(turn);
            case Launched launched ->
                inOrder(mission, "launched", launched.launch().occurred(), turned, turn);
            case Suspended suspended ->
                inOrder(mission, "suspended", suspended.suspension().occurred(), turned, turn);
            case Closed closed -> inOrder(mission, "closed", closed.closing().occurred(), turned, turn);
        };
        // the turn before may be dated more vaguely than the proposal
        return afterTheLast instanceof Decision.Rejected
                ? afterTheLast
                : inOrder(mission, "proposed", mission.proposal().occurred(), turned, turn);
    }

    private static Decision<MissionEvent, MissionRejection> inOrder(
            Known mission, String before, Occurred since, String turned, MissionEvent turn) {
        return turn.occurred().isCertainlyBefore(since)
                ? Decision.reject(new TurnOutOfOrder(
                        mission.id(),
                        before,
                        since.edtf(),
                        turned,
                        turn.occurred().edtf()))
                : Decision.accept(turn);
    }

    static Decision<MissionEvent, MissionRejection> linkSuccessor(LinkSuccessor command, Known mission) {
        if (command.successor().equals(command.mission())) {
            return Decision.reject(new MissionIsItsOwnSuccessor(command.mission()));
        }
        return MissionDecider.once(
                mission,
                new SuccessorLinked(
                        command.mission(),
                        command.successor(),
                        command.description(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    private static Decision<MissionEvent, MissionRejection> sameOr(boolean same, Known mission, String asked) {
        return same ? Decision.nothing() : Decision.reject(notInThisStatus(mission, asked));
    }

    private static NotInThisStatus notInThisStatus(Known mission, String asked) {
        return new NotInThisStatus(mission.id(), mission.status(), asked);
    }

    static MissionNotLaunched notLaunched(Known mission, String asked) {
        return new MissionNotLaunched(mission.id(), mission.status(), asked);
    }
}
