package org.missionpartnerships.mission.mission;

import java.util.Optional;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeArrangement;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.MissionCommand.EndFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.mission.mission.MissionCommand.JoinMission;
import org.missionpartnerships.mission.mission.MissionCommand.LeaveMission;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.mission.mission.MissionRejection.ArrangementSaysNothing;
import org.missionpartnerships.mission.mission.MissionRejection.CityLeavesBeforeItJoined;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesNoPart;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesPartAlready;
import org.missionpartnerships.mission.mission.MissionRejection.CoordinationUnitAlreadyEstablished;
import org.missionpartnerships.mission.mission.MissionRejection.LeadCityStays;
import org.missionpartnerships.mission.mission.MissionRejection.PrecedesMission;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyEnded;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageEndsBeforeItWasReached;
import org.missionpartnerships.mission.mission.MissionRejection.StageNotReached;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** The rules of who takes part in a mission and what form they give their cooperation. */
final class Alliance {

    private Alliance() {}

    static Decision<MissionEvent, MissionRejection> join(JoinMission command, Known mission) {
        if (command.city().equals(mission.leadCity())) {
            return Decision.reject(new CityTakesPartAlready(
                    command.mission(),
                    command.city(),
                    mission.proposal().occurred().edtf()));
        }
        CityJoinedMission joined = new CityJoinedMission(
                command.mission(),
                command.city(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.participation(command.city())
                .filter(participation -> participation.left() == null)
                .<Decision<MissionEvent, MissionRejection>>map(participation -> joined.equals(participation.joined())
                        ? Decision.nothing()
                        : Decision.reject(new CityTakesPartAlready(
                                command.mission(),
                                command.city(),
                                participation.since().edtf())))
                .orElseGet(() -> Decision.accept(joined));
    }

    static Decision<MissionEvent, MissionRejection> leave(LeaveMission command, Known mission) {
        if (command.city().equals(mission.leadCity())) {
            return Decision.reject(new LeadCityStays(command.mission(), command.city()));
        }
        CityLeftMission left = new CityLeftMission(
                command.mission(),
                command.city(),
                command.reason(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        Participation participation = mission.participation(command.city()).orElse(null);
        if (participation == null || participation.left() != null) {
            return participation != null && left.equals(participation.left())
                    ? Decision.nothing()
                    : Decision.reject(takesNoPart(mission, command.city()));
        }
        return left.occurred().isCertainlyBefore(participation.since())
                ? Decision.reject(new CityLeavesBeforeItJoined(
                        command.mission(),
                        command.city(),
                        participation.since().edtf(),
                        left.occurred().edtf()))
                : Decision.accept(left);
    }

    private static CityTakesNoPart takesNoPart(Known mission, CityId city) {
        return new CityTakesNoPart(mission.id(), city, mission.cities().toList());
    }

    /** A city that left since may still have gone on with the mission under an administration of its time. */
    static Decision<MissionEvent, MissionRejection> confirmContinuity(ConfirmContinuity command, Known mission) {
        if (mission.launched().isEmpty()) {
            return Decision.reject(LifeCycle.notLaunched(mission, "confirm its continuity"));
        }
        boolean everTookPart = command.city().equals(mission.leadCity())
                || mission.participation(command.city()).isPresent();
        if (!everTookPart) {
            return Decision.reject(takesNoPart(mission, command.city()));
        }
        MissionContinuityConfirmed confirmed = new MissionContinuityConfirmed(
                command.mission(),
                command.city(),
                command.term(),
                command.statement(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        if (mission.dossier().events().contains(confirmed)) {
            return Decision.nothing();
        }
        String told = "its continuity was confirmed";
        return mission.launched()
                .filter(launch -> confirmed.occurred().isCertainlyBefore(launch.occurred()))
                .map(launch -> precedes(confirmed, told, "launched", launch))
                .or(() -> beforeItBegan(mission, told, confirmed))
                .<Decision<MissionEvent, MissionRejection>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(confirmed));
    }

    /** What is certainly before a mission was proposed, and before anyone framed it, is none of it. */
    private static Optional<PrecedesMission> beforeItBegan(Known mission, String told, MissionEvent event) {
        return mission.beginnings().allMatch(began -> event.occurred().isCertainlyBefore(began.occurred()))
                ? Optional.of(precedes(event, told, "proposed", mission.proposal()))
                : Optional.empty();
    }

    private static PrecedesMission precedes(MissionEvent event, String told, String began, MissionEvent beginning) {
        return new PrecedesMission(
                event.mission(),
                told,
                event.occurred().edtf(),
                began,
                beginning.occurred().edtf());
    }

    static Decision<MissionEvent, MissionRejection> changeArrangement(ChangeArrangement command, Known mission) {
        if (command.arrangement() == null && command.terms() == null && command.legalEntity() == null) {
            return Decision.reject(new ArrangementSaysNothing(command.mission()));
        }
        return MissionDecider.once(
                mission,
                new ArrangementChanged(
                        command.mission(),
                        command.arrangement(),
                        command.terms(),
                        command.legalEntity(),
                        command.reason(),
                        command.occurred(),
                        command.source(),
                        command.assertedBy()));
    }

    static Decision<MissionEvent, MissionRejection> recordStage(RecordFormalisationStage command, Known mission) {
        FormalisationStageReached reached = new FormalisationStageReached(
                command.mission(),
                command.stage(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .stage(command.stage())
                .filter(stage -> stage.ended() == null)
                .<Decision<MissionEvent, MissionRejection>>map(
                        stage -> stage.reached().equals(reached)
                                ? Decision.nothing()
                                : Decision.reject(new StageAlreadyReached(
                                        command.mission(),
                                        command.stage(),
                                        stage.reached().occurred().edtf())))
                .orElseGet(() -> Decision.accept(reached));
    }

    static Decision<MissionEvent, MissionRejection> endStage(EndFormalisationStage command, Known mission) {
        FormalisationStageEnded ended = new FormalisationStageEnded(
                command.mission(),
                command.stage(),
                command.reason(),
                command.projectsContinue(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .stage(command.stage())
                .map(stage -> endStage(ended, stage))
                .orElseGet(() -> Decision.reject(new StageNotReached(command.mission(), command.stage())));
    }

    private static Decision<MissionEvent, MissionRejection> endStage(FormalisationStageEnded ended, HeldStage stage) {
        if (stage.ended() != null) {
            return stage.ended().equals(ended)
                    ? Decision.nothing()
                    : Decision.reject(new StageAlreadyEnded(
                            ended.mission(),
                            ended.stage(),
                            stage.ended().occurred().edtf()));
        }
        Occurred reached = stage.reached().occurred();
        return ended.occurred().isCertainlyBefore(reached)
                ? Decision.reject(new StageEndsBeforeItWasReached(
                        ended.mission(),
                        ended.stage(),
                        reached.edtf(),
                        ended.occurred().edtf()))
                : Decision.accept(ended);
    }

    /** A permanent unit is a stage of formalisation by itself; where that was not recorded yet, it is recorded with it. */
    static Decision<MissionEvent, MissionRejection> establishUnit(EstablishCoordinationUnit command, Known mission) {
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
        Optional<PrecedesMission> before =
                beforeItBegan(mission, "its unit %s was established".formatted(command.unit()), established);
        if (before.isPresent()) {
            return Decision.reject(before.get());
        }
        boolean newStage = command.permanent()
                && mission.dossier()
                        .stage(FormalisationStage.PERMANENT_UNIT)
                        .filter(stage -> stage.ended() == null)
                        .isEmpty();
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
}
