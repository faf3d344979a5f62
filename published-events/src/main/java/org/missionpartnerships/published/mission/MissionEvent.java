package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What happens to a mission, in the stream {@code missions/{mission}}, which lives in its lead city's ledger. */
public sealed interface MissionEvent extends PublishedEvent {

    MissionId mission();

    /**
     * The problem that no one can solve alone, in words. It may be framed before anyone proposes a mission, and again later: each
     * wording stands, the last one holds.
     *
     * @param leadCity the city in whose line of events the mission is recorded
     * @param title what the mission is to be called; there on the first framing of a mission that was not proposed yet
     * @param topic likewise
     * @param reason why it is framed anew
     */
    record ChallengeFramed(
            MissionId mission,
            CityId leadCity,
            @Nullable String title,
            @Nullable Topic topic,
            String challenge,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /**
     * @param participatingCities others than the lead city, whose histories show the mission too
     * @param initiator of any sector; null where nobody says who began
     * @param terms on what terms they cooperate, in words
     * @param legalEntity whether the alliance is one; null where nobody says
     * @param parent the mission that this one is part of
     * @param detail how much the record means to tell
     */
    record MissionProposed(
            MissionId mission,
            CityId leadCity,
            List<CityId> participatingCities,
            String title,
            @Nullable String challenge,
            Topic topic,
            @Nullable Party initiator,
            @Nullable ArrangementType arrangement,
            @Nullable String terms,
            @Nullable Boolean legalEntity,
            @Nullable MissionId parent,
            MissionDetail detail,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {
        public MissionProposed {
            participatingCities = List.copyOf(participatingCities);
        }
    }

    /**
     * The challenge was held against the five criteria. Each test stands for itself: a later one adds, and never replaces.
     *
     * @param test number of the test within the mission, from 1
     * @param criteria each of the five, once
     */
    record MissionFitTested(
            MissionId mission,
            int test,
            FitOutcome outcome,
            List<CriterionAssessment> criteria,
            List<StakeStatement> stakes,
            @Nullable ProgressPath progressPath,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {
        public MissionFitTested {
            criteria = List.copyOf(criteria);
            stakes = List.copyOf(stakes);
        }
    }

    /**
     * Rests on a fit test that was passed, or on an override; exactly one of the two is there.
     *
     * @param fitTest number of the passed test
     * @param workingMode how those involved work together, in words
     */
    record MissionLaunched(
            MissionId mission,
            @Nullable Integer fitTest,
            @Nullable FitTestOverride fitTestOverride,
            List<Party> launchedBy,
            @Nullable String workingMode,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {
        public MissionLaunched {
            launchedBy = List.copyOf(launchedBy);
        }
    }

    record FormalisationStageReached(
            MissionId mission,
            FormalisationStage stage,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /**
     * The alliance no longer has this form.
     *
     * @param projectsContinue whether projects go on without it; null where nobody says
     */
    record FormalisationStageEnded(
            MissionId mission,
            FormalisationStage stage,
            @Nullable String reason,
            @Nullable Boolean projectsContinue,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** A city takes part from then on, and its history shows the mission. */
    record CityJoinedMission(
            MissionId mission,
            CityId city,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    record CityLeftMission(
            MissionId mission,
            CityId city,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** The form of the cooperation, or its terms, changed; what is null stayed as it was. */
    record ArrangementChanged(
            MissionId mission,
            @Nullable ArrangementType arrangement,
            @Nullable String terms,
            @Nullable Boolean legalEntity,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** A city goes on with the mission under a new administration. */
    record MissionContinuityConfirmed(
            MissionId mission,
            CityId city,
            TermId term,
            @Nullable String statement,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** An office or team that coordinates the mission. */
    record CoordinationUnitEstablished(
            MissionId mission,
            UnitId unit,
            String name,
            boolean permanent,
            @Nullable String mandate,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** Something that made the mission necessary or possible. */
    record TriggerRecorded(
            MissionId mission,
            TriggerKind kind,
            String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /**
     * The mission set itself a goal. {@code occurred} says when it did, {@code period} for when.
     *
     * @param target the figure to reach, if there is one
     */
    record GoalSet(
            MissionId mission,
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** A goal that was set is now another; the earlier wording stays on record. */
    record GoalRevised(
            MissionId mission,
            GoalId goal,
            String statement,
            @Nullable Quantity target,
            @Nullable Occurred period,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    record ScopeChanged(
            MissionId mission,
            String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionEvent {}

    record MissionSuspended(
            MissionId mission,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionEvent {}

    /** A mission that was suspended or closed goes on, or one that was active begins afresh. */
    record MissionRelaunched(
            MissionId mission,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements MissionEvent {}

    /**
     * The mission ended, or its proposal was given up.
     *
     * @param projectsContinue whether projects of the mission go on without it; null where nobody says
     */
    record MissionClosed(
            MissionId mission,
            String reason,
            @Nullable Boolean projectsContinue,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    /** Another mission carries on what this one began. */
    record SuccessorLinked(
            MissionId mission,
            MissionId successor,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MissionEvent {}

    JsonEventCodec<MissionEvent> CODEC = JsonEventCodec.of(MissionEvent.class, MissionEvent::typeOf)
            .event(new EventType("mission.challenge-framed", 1), ChallengeFramed.class)
            .event(new EventType("mission.proposed", 1), MissionProposed.class)
            .event(new EventType("mission.fit-tested", 1), MissionFitTested.class)
            .event(new EventType("mission.launched", 1), MissionLaunched.class)
            .event(new EventType("mission.formalisation-stage-reached", 1), FormalisationStageReached.class)
            .event(new EventType("mission.formalisation-stage-ended", 1), FormalisationStageEnded.class)
            .event(new EventType("mission.city-joined", 1), CityJoinedMission.class)
            .event(new EventType("mission.city-left", 1), CityLeftMission.class)
            .event(new EventType("mission.arrangement-changed", 1), ArrangementChanged.class)
            .event(new EventType("mission.continuity-confirmed", 1), MissionContinuityConfirmed.class)
            .event(new EventType("mission.coordination-unit-established", 1), CoordinationUnitEstablished.class)
            .event(new EventType("mission.trigger-recorded", 1), TriggerRecorded.class)
            .event(new EventType("mission.goal-set", 1), GoalSet.class)
            .event(new EventType("mission.goal-revised", 1), GoalRevised.class)
            .event(new EventType("mission.scope-changed", 1), ScopeChanged.class)
            .event(new EventType("mission.suspended", 1), MissionSuspended.class)
            .event(new EventType("mission.relaunched", 1), MissionRelaunched.class)
            .event(new EventType("mission.closed", 1), MissionClosed.class)
            .event(new EventType("mission.successor-linked", 1), SuccessorLinked.class)
            .build();

    static EventType typeOf(MissionEvent event) {
        return switch (event) {
            case ChallengeFramed _ -> new EventType("mission.challenge-framed", 1);
            case MissionProposed _ -> new EventType("mission.proposed", 1);
            case MissionFitTested _ -> new EventType("mission.fit-tested", 1);
            case MissionLaunched _ -> new EventType("mission.launched", 1);
            case FormalisationStageReached _ -> new EventType("mission.formalisation-stage-reached", 1);
            case FormalisationStageEnded _ -> new EventType("mission.formalisation-stage-ended", 1);
            case CityJoinedMission _ -> new EventType("mission.city-joined", 1);
            case CityLeftMission _ -> new EventType("mission.city-left", 1);
            case ArrangementChanged _ -> new EventType("mission.arrangement-changed", 1);
            case MissionContinuityConfirmed _ -> new EventType("mission.continuity-confirmed", 1);
            case CoordinationUnitEstablished _ -> new EventType("mission.coordination-unit-established", 1);
            case TriggerRecorded _ -> new EventType("mission.trigger-recorded", 1);
            case GoalSet _ -> new EventType("mission.goal-set", 1);
            case GoalRevised _ -> new EventType("mission.goal-revised", 1);
            case ScopeChanged _ -> new EventType("mission.scope-changed", 1);
            case MissionSuspended _ -> new EventType("mission.suspended", 1);
            case MissionRelaunched _ -> new EventType("mission.relaunched", 1);
            case MissionClosed _ -> new EventType("mission.closed", 1);
            case SuccessorLinked _ -> new EventType("mission.successor-linked", 1);
        };
    }
}
