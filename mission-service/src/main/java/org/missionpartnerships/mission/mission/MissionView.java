package org.missionpartnerships.mission.mission;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Launched;
import org.missionpartnerships.mission.mission.Mission.Proposed;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.CriterionAssessment;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.FitOutcome;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ProgressPath;
import org.missionpartnerships.published.mission.StakeStatement;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
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
        Launch launch,

        List<FitTestResult> fitTests,
        List<ReachedStage> stages,
        List<ContinuityConfirmation> continuity,
        List<EstablishedUnit> coordinationUnits,
        List<ScheduledEdition> editions,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    @Schema(description = "Rests on a passed fit test or on an override; one of the two is there.")
    public record Launch(
            @Schema(description = "Number of the passed test.") @Nullable
            Integer fitTest,

            @Nullable FitTestOverride fitTestOverride,
            List<Party> launchedBy,
            @Nullable String workingMode,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static Launch of(MissionLaunched launched) {
            return new Launch(
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

    public record ScheduledEdition(
            EditionId edition,
            String title,

            @Schema(description = "For when it is planned.") @Nullable
            Occurred planned,

            @Nullable String place,
            @Nullable String description,
            @Schema(description = "When it was planned.") Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static ScheduledEdition of(EditionScheduled scheduled) {
            return new ScheduledEdition(
                    scheduled.edition(),
                    scheduled.title(),
                    scheduled.planned(),
                    scheduled.place(),
                    scheduled.description(),
                    scheduled.occurred(),
                    scheduled.source(),
                    scheduled.assertedBy());
        }
    }

    static MissionView of(Mission state, long version) {
        return switch (state) {
            case Absent _ -> throw new IllegalStateException("A mission that nobody proposed cannot be shown");
            case Proposed mission -> of(mission, MissionStatus.PROPOSED, null, version);
            case Launched mission -> of(mission, MissionStatus.ACTIVE, Launch.of(mission.launch()), version);
        };
    }

    private static MissionView of(Known mission, MissionStatus status, @Nullable Launch launch, long version) {
        MissionProposed proposal = mission.proposal();
        Dossier dossier = mission.dossier();
        return new MissionView(
                proposal.mission(),
                proposal.leadCity(),
                proposal.participatingCities(),
                proposal.title(),
                proposal.challenge(),
                proposal.topic(),
                status,
                mission.furthestStage().orElse(null),
                proposal.initiator(),
                proposal.arrangement(),
                proposal.parent(),
                proposal.occurred(),
                proposal.source(),
                proposal.assertedBy(),
                launch,
                dossier.fitTests().stream().map(FitTestResult::of).toList(),
                dossier.stages().stream().map(ReachedStage::of).toList(),
                dossier.continuity().stream().map(ContinuityConfirmation::of).toList(),
                dossier.units().stream().map(EstablishedUnit::of).toList(),
                dossier.editions().stream().map(ScheduledEdition::of).toList(),
                version);
    }
}
