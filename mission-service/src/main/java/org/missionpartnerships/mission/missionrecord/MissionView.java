package org.missionpartnerships.mission.missionrecord;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Dossier;
import org.missionpartnerships.mission.mission.Mission;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Framed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A mission as its own events tell it; lists are in the order of recording.")
public record MissionView(
        MissionId id,

        @Schema(description = "The city that leads.") CityId city,

        @Schema(description = "The others that take part now.")
        List<CityId> participatingCities,

        String title,

        @Schema(description = "The problem that no one can solve alone, in its last wording.") @Nullable
        String challenge,

        Topic topic,
        MissionStatus status,

        @Schema(description = "The furthest stage of formalisation that stands; absent while none does.") @Nullable
        FormalisationStage stage,

        @Schema(
                description =
                        "Who answers for a launch without a passed fit test, and why; absent where there is none.")
        @Nullable
        FitTestOverride fitTestOverride,

        @Nullable Party initiator,
        @Nullable ArrangementType arrangement,

        @Schema(description = "On what terms they cooperate.") @Nullable
        String terms,

        @Schema(description = "Whether the alliance is a legal entity; absent where nobody says.") @Nullable
        Boolean legalEntity,

        @Nullable MissionId parent,
        MissionDetail detail,

        @Schema(description = "When it was proposed; absent while it is only framed.") @Nullable
        Occurred occurred,

        @Nullable Source source,
        @Nullable AssertedBy assertedBy,

        @Schema(description = "Absent until it is launched.") @Nullable
        MissionLaunch launch,

        List<MissionTurn> turns,
        List<ChallengeFraming> framings,
        List<CityParticipation> participations,
        List<ArrangementChange> arrangementChanges,
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

    public static MissionView of(Mission state, long version) {
        return of(state, version, List.of());
    }

    public static MissionView of(Mission state, long version, List<Warning> warnings) {
        return switch (state) {
            case Absent _ -> throw new IllegalStateException("A mission of which nothing is recorded cannot be shown");
            case Framed mission -> of(mission, version);
            case Known mission -> of(mission, version, warnings);
        };
    }

    private static MissionView of(Framed mission, long version) {
        ChallengeFramed first = mission.dossier().all(ChallengeFramed.class).getFirst();
        List<ChallengeFraming> framings = ChallengeFraming.of(mission.dossier());
        return new MissionView(
                mission.id(),
                mission.leadCity(),
                List.of(),
                Objects.requireNonNull(first.title(), "A first framing has a title"),
                framings.getLast().challenge(),
                Objects.requireNonNull(first.topic(), "A first framing has a topic"),
                mission.status(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MissionDetail.FULL,
                null,
                null,
                null,
                null,
                List.of(),
                framings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                version);
    }

    private static MissionView of(Known mission, long version, List<Warning> warnings) {
        MissionProposed proposal = mission.proposal();
        Dossier dossier = mission.dossier();
        List<ChallengeFraming> framings = ChallengeFraming.of(dossier);
        List<ArrangementChanged> changes = dossier.all(ArrangementChanged.class);
        Optional<MissionLaunched> launch = mission.launched();
        return new MissionView(
                proposal.mission(),
                proposal.leadCity(),
                mission.cities().skip(1).toList(),
                proposal.title(),
                framings.isEmpty() ? null : framings.getLast().challenge(),
                proposal.topic(),
                mission.status(),
                mission.furthestStage().orElse(null),
                launch.map(MissionLaunched::fitTestOverride).orElse(null),
                proposal.initiator(),
                last(changes, ArrangementChanged::arrangement, proposal.arrangement()),
                last(changes, ArrangementChanged::terms, proposal.terms()),
                last(changes, ArrangementChanged::legalEntity, proposal.legalEntity()),
                proposal.parent(),
                proposal.detail(),
                proposal.occurred(),
                proposal.source(),
                proposal.assertedBy(),
                launch.map(MissionLaunch::of).orElse(null),
                MissionTurn.of(dossier),
                framings,
                mission.participations().stream().map(CityParticipation::of).toList(),
                changes.stream().map(ArrangementChange::of).toList(),
                dossier.all(TriggerRecorded.class).stream()
                        .map(MissionTrigger::of)
                        .toList(),
                dossier.goals().values().stream().map(MissionGoal::of).toList(),
                dossier.all(ScopeChanged.class).stream()
                        .map(MissionScopeChange::of)
                        .toList(),
                dossier.all(MissionFitTested.class).stream()
                        .map(FitTestResult::of)
                        .toList(),
                dossier.stages().stream().map(ReachedStage::of).toList(),
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

    /** What was said last, by a change or else by the proposal; what a change leaves out stayed as it was. */
    private static <T> @Nullable T last(
            List<ArrangementChanged> changes, Function<ArrangementChanged, @Nullable T> part, @Nullable T proposed) {
        return changes.reversed().stream()
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(proposed);
    }
}
