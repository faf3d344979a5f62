package org.missionpartnerships.mission.missionrecord;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.chronology.RecordAsOf;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.mission.Dossier;
import org.missionpartnerships.mission.mission.Mission;
import org.missionpartnerships.mission.mission.Mission.Absent;
import org.missionpartnerships.mission.mission.Mission.Framed;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.mission.mission.Warning;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
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

@Schema(
        description =
                "A mission as its own events tell it; lists are in the order of recording, each with its last 100 items if there are more.")
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

        @Schema(
                description =
                        "False if a list is longer than what is shown; every event of the mission is at /cities/{id}/timeline?mission= of its lead city.")
        boolean complete,

        @Schema(description = "On the answer to a launch: what is missing, though nothing forbids it. Empty elsewhere.")
        List<Warning> warnings,

        @Schema(description = "Only with at: how sure the answer is, and what else may have happened by then.")
        @Nullable
        RecordAsOf asOf,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    private static final int MOST = 100;

    public static MissionView of(Mission state, long version) {
        return of(state, version, List.of());
    }

    public static MissionView of(Mission state, long version, List<Warning> warnings) {
        return of(state, state, version, warnings, null);
    }

    /** @param now the record as it is, which gives the mission its title where that was said later */
    public static MissionView of(Then<Mission> then, Recorded now) {
        return of(then.state(), now, then.version(), List.of(), then.asOf());
    }

    private static MissionView of(
            Mission state, Mission now, long version, List<Warning> warnings, @Nullable RecordAsOf asOf) {
        return switch (state) {
            case Absent _ -> throw new IllegalStateException("A mission of which nothing is recorded cannot be shown");
            case Framed mission -> framed(mission, nameOf(mission, now), version, asOf);
            case Known mission -> known(mission, version, warnings, asOf);
        };
    }

    private static Mission.Name nameOf(Framed mission, Mission now) {
        return mission.name()
                .or(() -> now instanceof Recorded recorded ? recorded.name() : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("A mission has a title from its first framing on"));
    }

    private static MissionView framed(Framed mission, Mission.Name name, long version, @Nullable RecordAsOf asOf) {
        List<ChallengeFraming> framings = ChallengeFraming.of(mission.dossier());
        LatestOfEach latest = new LatestOfEach(MOST);
        return new MissionView(
                mission.id(),
                mission.leadCity(),
                List.of(),
                name.title(),
                framings.getLast().challenge(),
                name.topic(),
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
                latest.of(framings),
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
                latest.complete(),
                List.of(),
                asOf,
                version);
    }

    private static MissionView known(Known mission, long version, List<Warning> warnings, @Nullable RecordAsOf asOf) {
        MissionProposed proposal = mission.proposal();
        Dossier dossier = mission.dossier();
        List<ChallengeFraming> framings = ChallengeFraming.of(dossier);
        List<ArrangementChanged> changes = dossier.all(ArrangementChanged.class);
        Optional<MissionLaunched> launch = mission.launched();
        LatestOfEach latest = new LatestOfEach(MOST);
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
                latest.of(MissionTurn.of(dossier)),
                latest.of(framings),
                latest.of(mission.participations().stream()
                        .map(CityParticipation::of)
                        .toList()),
                latest.of(changes.stream().map(ArrangementChange::of).toList()),
                latest.of(all(dossier, TriggerRecorded.class, MissionTrigger::of)),
                latest.of(dossier.goals().values().stream()
                        .map(goal -> MissionGoal.of(goal, latest))
                        .toList()),
                latest.of(all(dossier, ScopeChanged.class, MissionScopeChange::of)),
                latest.of(all(dossier, MissionFitTested.class, FitTestResult::of)),
                latest.of(dossier.stages().stream().map(ReachedStage::of).toList()),
                latest.of(all(dossier, MissionContinuityConfirmed.class, ContinuityConfirmation::of)),
                latest.of(all(dossier, CoordinationUnitEstablished.class, EstablishedUnit::of)),
                latest.of(all(dossier, SuccessorLinked.class, MissionSuccessor::of)),
                latest.complete(),
                warnings,
                asOf,
                version);
    }

    private static <E extends MissionEvent, V> List<V> all(Dossier dossier, Class<E> kind, Function<E, V> view) {
        return dossier.all(kind).stream().map(view).toList();
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
