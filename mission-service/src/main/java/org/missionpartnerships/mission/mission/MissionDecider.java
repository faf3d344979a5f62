package org.missionpartnerships.mission.mission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Launched;
import org.missionpartnerships.mission.mission.Mission.Proposed;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.mission.mission.MissionCommand.EstablishCoordinationUnit;
import org.missionpartnerships.mission.mission.MissionCommand.LaunchMission;
import org.missionpartnerships.mission.mission.MissionCommand.ProposeMission;
import org.missionpartnerships.mission.mission.MissionCommand.RecordFormalisationStage;
import org.missionpartnerships.mission.mission.MissionCommand.ScheduleEdition;
import org.missionpartnerships.mission.mission.MissionCommand.TestMissionFit;
import org.missionpartnerships.mission.mission.MissionRejection.CityTakesNoPart;
import org.missionpartnerships.mission.mission.MissionRejection.CoordinationUnitAlreadyEstablished;
import org.missionpartnerships.mission.mission.MissionRejection.EditionAlreadyScheduled;
import org.missionpartnerships.mission.mission.MissionRejection.FitTestOverrideNotNeeded;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchNeedsPassedFitTest;
import org.missionpartnerships.mission.mission.MissionRejection.LaunchPrecedesProposal;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.MissionAlreadyProposed;
import org.missionpartnerships.mission.mission.MissionRejection.MissionIsItsOwnParent;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotFound;
import org.missionpartnerships.mission.mission.MissionRejection.MissionNotLaunched;
import org.missionpartnerships.mission.mission.MissionRejection.StageAlreadyReached;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
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
                    case ScheduleEdition schedule -> scheduleEdition(schedule, mission);
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
                    ScheduleEdition _ -> Decision.reject(new MissionNotFound(command.mission()));
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
                command.parent(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static Decision<MissionEvent, MissionRejection> testFit(TestMissionFit command, Known mission) {
        Optional<MissionRejection> flaw = FitTest.flaw(command);
        if (flaw.isPresent()) {
            return Decision.reject(flaw.get());
        }
        int last = mission.dossier().fitTests().size();
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
            case Launched launched -> launchAgain(command, launched);
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

    private static Decision<MissionEvent, MissionRejection> launchAgain(LaunchMission command, Launched mission) {
        return launched(command, mission.launch().fitTest()).equals(mission.launch())
                ? Decision.nothing()
                : Decision.reject(new MissionAlreadyLaunched(
                        command.mission(), mission.launch().occurred().edtf()));
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
        return switch (mission) {
            case Proposed _ -> Decision.reject(new MissionNotLaunched(command.mission(), "confirm its continuity"));
            case Launched launched -> confirmContinuity(command, launched);
        };
    }

    private static Decision<MissionEvent, MissionRejection> confirmContinuity(
            ConfirmContinuity command, Launched mission) {
        List<CityId> cities = mission.cities().toList();
        if (!cities.contains(command.city())) {
            return Decision.reject(new CityTakesNoPart(command.mission(), command.city(), cities));
        }
        MissionContinuityConfirmed confirmed = new MissionContinuityConfirmed(
                command.mission(),
                command.city(),
                command.term(),
                command.statement(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier().continuity().contains(confirmed) ? Decision.nothing() : Decision.accept(confirmed);
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

    private static Decision<MissionEvent, MissionRejection> scheduleEdition(ScheduleEdition command, Known mission) {
        EditionScheduled scheduled = new EditionScheduled(
                command.mission(),
                command.edition(),
                command.title(),
                command.planned(),
                command.place(),
                command.description(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return mission.dossier()
                .edition(command.edition())
                .<Decision<MissionEvent, MissionRejection>>map(earlier -> earlier.equals(scheduled)
                        ? Decision.nothing()
                        : Decision.reject(new EditionAlreadyScheduled(command.mission(), command.edition())))
                .orElseGet(() -> Decision.accept(scheduled));
    }

    /** True only if no reading of the two dates puts them the other way round. */
    private static boolean isBefore(Occurred one, Occurred other) {
        return one.latest() != null && other.earliest() != null && one.latest().isBefore(other.earliest());
    }

    @Override
    public Mission evolve(Mission state, MissionEvent event) {
        return switch (state) {
            case Absent _ ->
                switch (event) {
                    case MissionProposed proposed -> new Proposed(proposed, Dossier.EMPTY);
                    case MissionFitTested _,
                            MissionLaunched _,
                            FormalisationStageReached _,
                            MissionContinuityConfirmed _,
                            CoordinationUnitEstablished _,
                            EditionScheduled _ -> state;
                };
            case Known mission ->
                switch (event) {
                    case MissionProposed _ -> mission;
                    case MissionLaunched launched -> new Launched(mission.proposal(), launched, mission.dossier());
                    case MissionFitTested tested ->
                        mission.with(mission.dossier().with(tested));
                    case FormalisationStageReached reached ->
                        mission.with(mission.dossier().with(reached));
                    case MissionContinuityConfirmed confirmed ->
                        mission.with(mission.dossier().with(confirmed));
                    case CoordinationUnitEstablished established ->
                        mission.with(mission.dossier().with(established));
                    case EditionScheduled scheduled ->
                        mission.with(mission.dossier().with(scheduled));
                };
        };
    }
}
