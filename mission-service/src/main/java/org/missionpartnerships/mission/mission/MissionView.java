package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
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
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A mission as its own events tell it; lists are in the order of recording.")
public record MissionView(
        MissionId id,
        CityId city,
        List<CityId> participatingCities,
        String title,
        @Nullable String challenge,
        Topic topic,
        MissionStatus status,

        @Schema(description = "The furthest stage of formalisation; absent while none was recorded.") @Nullable
        FormalisationStage stage,

        @Nullable Party initiator,
        @Nullable ArrangementType arrangement,
        @Nullable MissionId parent,
        @Schema(description = "When it was proposed.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent until it is launched.") @Nullable
        MissionLaunch launch,

        @Schema(description = "Suspensions, relaunches and closings.")
        List<MissionTurn> turns,

        List<MissionTrigger> triggers,
        List<MissionGoal> goals,
        List<MissionScopeChange> scopeChanges,
        List<FitTestResult> fitTests,
        List<ReachedStage> stages,
        List<ContinuityConfirmation> continuity,
        List<EstablishedUnit> coordinationUnits,
        List<MissionSuccessor> successors,

        @Schema(description = "On the answer to a launch: what is missing, though nothing forbids it. Empty elsewhere.")
        List<Warning> warnings,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    @Schema(description = "Rests on a passed fit test or on an override; one of the two is there.")
    public record MissionLaunch(
            @Schema(description = "Number of the passed test.") @Nullable
            Integer fitTest,

            @Nullable FitTestOverride fitTestOverride,
            List<Party> launchedBy,
            @Nullable String workingMode,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static MissionLaunch of(MissionLaunched launched) {
            return new MissionLaunch(
                    launched.fitTest(),
                    launched.fitTestOverride(),
                    launched.launchedBy(),
                    launched.workingMode(),
                    launched.occurred(),
                    launched.source(),
                    launched.assertedBy());
        }
    }

    public record FitTestResult(
            int test,
            FitOutcome outcome,
            List<CriterionAssessment> criteria,
            List<StakeStatement> stakes,
            @Nullable ProgressPath progressPath,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static FitTestResult of(MissionFitTested tested) {
            return new FitTestResult(
                    tested.test(),
                    tested.outcome(),
                    tested.criteria(),
                    tested.stakes(),
                    tested.progressPath(),
                    tested.occurred(),
                    tested.source(),
                    tested.assertedBy());
        }
    }

    public record ReachedStage(
            FormalisationStage stage,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ReachedStage of(FormalisationStageReached reached) {
            return new ReachedStage(
                    reached.stage(), reached.description(), reached.occurred(), reached.source(), reached.assertedBy());
        }
    }

    public record ContinuityConfirmation(
            CityId city,
            TermId term,
            @Nullable String statement,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ContinuityConfirmation of(MissionContinuityConfirmed confirmed) {
            return new ContinuityConfirmation(
                    confirmed.city(),
                    confirmed.term(),
                    confirmed.statement(),
                    confirmed.occurred(),
                    confirmed.source(),
                    confirmed.assertedBy());
        }
    }

    public record EstablishedUnit(
            UnitId unit,
            String name,
            boolean permanent,
            @Nullable String mandate,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static EstablishedUnit of(CoordinationUnitEstablished established) {
            return new EstablishedUnit(
                    established.unit(),
                    established.name(),
                    established.permanent(),
                    established.mandate(),
                    established.occurred(),
                    established.source(),
                    established.assertedBy());
        }
    }

    public record MissionTrigger(
            TriggerKind kind,
            String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static MissionTrigger of(TriggerRecorded trigger) {
            return new MissionTrigger(
                    trigger.kind(), trigger.description(), trigger.occurred(), trigger.source(), trigger.assertedBy());
        }
    }

    public record MissionGoal(
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Schema(description = "For when.") @Nullable Occurred period,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static MissionGoal of(GoalSet set) {
            return new MissionGoal(
                    set.goal(),
                    set.statement(),
                    set.target(),
                    set.period(),
                    set.occurred(),
                    set.source(),
                    set.assertedBy());
        }
    }

    public record MissionScopeChange(
            String description, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

        static MissionScopeChange of(ScopeChanged changed) {
            return new MissionScopeChange(
                    changed.description(), changed.occurred(), changed.source(), changed.assertedBy());
        }
    }

    public record MissionSuccessor(
            MissionId successor,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static MissionSuccessor of(SuccessorLinked linked) {
            return new MissionSuccessor(
                    linked.successor(), linked.description(), linked.occurred(), linked.source(), linked.assertedBy());
        }
    }

    public record MissionTurn(
            @Schema(description = "What the mission was from then on.")
            MissionStatus status,

            String reason,

            @Schema(description = "On a closing: whether projects go on without the mission.") @Nullable
            Boolean projectsContinue,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static List<MissionTurn> of(Dossier dossier) {
            List<MissionTurn> turns = new ArrayList<>();
            for (MissionEvent event : dossier.events()) {
                if (event instanceof MissionSuspended turn) {
                    turns.add(new MissionTurn(
                            MissionStatus.SUSPENDED,
                            turn.reason(),
                            null,
                            turn.occurred(),
                            turn.source(),
                            turn.assertedBy()));
                } else if (event instanceof MissionRelaunched turn) {
                    turns.add(new MissionTurn(
                            MissionStatus.ACTIVE,
                            turn.reason(),
                            null,
                            turn.occurred(),
                            turn.source(),
                            turn.assertedBy()));
                } else if (event instanceof MissionClosed turn) {
                    turns.add(new MissionTurn(
                            MissionStatus.CLOSED,
                            turn.reason(),
                            turn.projectsContinue(),
                            turn.occurred(),
                            turn.source(),
                            turn.assertedBy()));
                }
            }
            return turns;
        }
    }

    static MissionView of(Mission state, long version) {
        return of(state, version, List.of());
    }

    static MissionView of(Mission state, long version, List<Warning> warnings) {
        return switch (state) {
            case Absent _ -> throw new IllegalStateException("A mission that nobody proposed cannot be shown");
            case Known mission -> of(mission, version, warnings);
        };
    }

    private static MissionView of(Known mission, long version, List<Warning> warnings) {
        List<MissionLaunched> launches = mission.dossier().all(MissionLaunched.class);
        MissionProposed proposal = mission.proposal();
        Dossier dossier = mission.dossier();
        return new MissionView(
                proposal.mission(),
                proposal.leadCity(),
                proposal.participatingCities(),
                proposal.title(),
                proposal.challenge(),
                proposal.topic(),
                mission.status(),
                mission.furthestStage().orElse(null),
                proposal.initiator(),
                proposal.arrangement(),
                proposal.parent(),
                proposal.occurred(),
                proposal.source(),
                proposal.assertedBy(),
                launches.isEmpty() ? null : MissionLaunch.of(launches.getFirst()),
                MissionTurn.of(dossier),
                dossier.all(TriggerRecorded.class).stream()
                        .map(MissionTrigger::of)
                        .toList(),
                dossier.all(GoalSet.class).stream().map(MissionGoal::of).toList(),
                dossier.all(ScopeChanged.class).stream()
                        .map(MissionScopeChange::of)
                        .toList(),
                dossier.all(MissionFitTested.class).stream()
                        .map(FitTestResult::of)
                        .toList(),
                dossier.all(FormalisationStageReached.class).stream()
                        .map(ReachedStage::of)
                        .toList(),
                dossier.all(MissionContinuityConfirmed.class).stream()
                        .map(ContinuityConfirmation::of)
                        .toList(),
                dossier.all(CoordinationUnitEstablished.class).stream()
                        .map(EstablishedUnit::of)
                        .toList(),
                dossier.all(SuccessorLinked.class).stream()
                        .map(MissionSuccessor::of)
                        .toList(),
                warnings,
                version);
    }
}
