package org.missionpartnerships.published.mission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.json.JsonEventCodec;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/**
 * How a mission is governed, in the stream {@code governance/{mission}}, which lives in the ledger of the mission's lead city:
 * who sits where, how they decide, when they met, what they decided.
 */
public sealed interface GovernanceEvent extends PublishedEvent {

    MissionId mission();

    /** A body that governs the mission, or advises it. It may be older than the launch. */
    record GoverningBodyEstablished(
            MissionId mission,
            GoverningBodyId body,
            String name,
            GoverningBodyType type,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    record GoverningBodyDissolved(
            MissionId mission,
            GoverningBodyId body,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * Someone took a seat; {@code occurred} is from when.
     *
     * @param role such as {@code chair} or {@code member}: an office, never a person
     * @param holder an organisation, or a group that the source does not name one by one
     * @param members how many such a group has
     * @param voting whether the seat votes, and counts for a quorum
     * @param until when the holder left, where that is known at once
     */
    record SeatAssigned(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            String role,
            @Nullable String responsibility,
            Party holder,
            @Nullable Quantity members,
            boolean voting,
            @Nullable Occurred until,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /** Whoever held the seat left it. */
    record SeatVacated(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /** The days on record for someone's time in a place were wrong. */
    sealed interface DatesCorrected extends GovernanceEvent {

        /** Whose time: the first on record in that place is 1, in the order of recording. */
        int tenure();

        /** When it began. */
        Occurred from();

        /** When it ended; null where it goes on. */
        @Nullable
        Occurred until();

        @Nullable
        String reason();
    }

    /**
     * The days on record for someone's time on a seat were wrong. Those given here take the place of all that were recorded
     * before; what was recorded stays, and is what was known until then. {@code occurred} is when the mistake was found.
     *
     * @param tenure whose time: the seat's first on record is 1, in the order of recording
     * @param holder who that is
     * @param until null where the holder has not left
     */
    record SeatDatesCorrected(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            int tenure,
            Party holder,
            Occurred from,
            @Nullable Occurred until,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements DatesCorrected {}

    /**
     * Someone tells otherwise than the seats on record who was on the body. It stands beside them and beside other tellings;
     * none takes the place of another.
     *
     * @param name what the body is called there, if otherwise
     * @param createdBy who is said to have created it
     */
    record RosterTold(
            MissionId mission,
            GoverningBodyId body,
            RosterId roster,
            @Nullable String name,
            List<Party> createdBy,
            List<RosterMember> members,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {
        public RosterTold {
            createdBy = List.copyOf(createdBy);
            members = List.copyOf(members);
        }
    }

    /** Who told a roster no longer tells it so; that it was told stays on record. */
    record RosterWithdrawn(
            MissionId mission,
            GoverningBodyId body,
            RosterId roster,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * How the body decides from {@code occurred} on, until another process follows. The earlier one stays in force for its time.
     *
     * @param quorum null where none is asked for, or none is given
     * @param whoDecides where not all is decided by the body
     */
    record DecisionProcessDefined(
            MissionId mission,
            GoverningBodyId body,
            DecisionProcessId process,
            DecisionMethod method,
            @Nullable Quorum quorum,
            List<DecisionRight> whoDecides,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {
        public DecisionProcessDefined {
            whoDecides = List.copyOf(whoDecides);
        }
    }

    /** The body promised to meet so often, from {@code occurred} on. */
    record MeetingCadencePromised(
            MissionId mission,
            GoverningBodyId body,
            Cadence cadence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * A meeting of a governing body or of a working group is planned; exactly one of the two is there. {@code occurred} says
     * when it was planned, {@code planned} for when.
     *
     * @param planned null where no date is given
     */
    record MeetingScheduled(
            MissionId mission,
            MeetingId meeting,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable String title,
            @Nullable Occurred planned,
            List<String> agenda,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {
        public MeetingScheduled {
            agenda = List.copyOf(agenda);
        }
    }

    /**
     * A planned meeting is to be held on another day.
     *
     * @param planned null where the new day is open
     */
    record MeetingMoved(
            MissionId mission,
            MeetingId meeting,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable Occurred planned,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /** A planned meeting will not be held. */
    record MeetingCancelled(
            MissionId mission,
            MeetingId meeting,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * A meeting of a governing body or of a working group, planned before or not; exactly one of the two is there.
     *
     * @param seats the body's seats that were present
     * @param guests who else came
     * @param attendance how many came, by kind
     * @param minutes where they are published
     */
    record MeetingHeld(
            MissionId mission,
            MeetingId meeting,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable String title,
            List<String> agenda,
            List<SeatId> seats,
            List<Party> guests,
            List<Attendance> attendance,
            @Nullable String minutes,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {
        public MeetingHeld {
            agenda = List.copyOf(agenda);
            seats = List.copyOf(seats);
            guests = List.copyOf(guests);
            attendance = List.copyOf(attendance);
        }
    }

    /**
     * A governing body or a working group decided; exactly one of the two is there.
     *
     * @param meeting where it was decided, if that is on record
     * @param mandate what it empowers whom to do, or on what authority it was taken
     * @param tradeOffs what was given up for what
     * @param votes by seat; empty where they are not known
     * @param counts under each process that was in force that day or may have been, all with this outcome; empty where no process was on record
     */
    record DecisionRecorded(
            MissionId mission,
            DecisionId decision,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable MeetingId meeting,
            String title,
            @Nullable String mandate,
            List<String> tradeOffs,
            List<Dissent> dissent,
            List<SeatVote> votes,
            List<VoteCount> counts,
            DecisionOutcome outcome,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {
        public DecisionRecorded {
            tradeOffs = List.copyOf(tradeOffs);
            dissent = List.copyOf(dissent);
            votes = List.copyOf(votes);
            counts = List.copyOf(counts);
        }
    }

    /**
     * A later decision took the place of this one.
     *
     * @param by the later decision
     * @param besides the decision that superseded it already, where this one supersedes another part of it
     */
    record DecisionSuperseded(
            MissionId mission,
            DecisionId decision,
            DecisionId by,
            @Nullable DecisionId besides,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * @param authority whether it decides by itself
     * @param authorityOver about what
     * @param reportsTo the governing body, if there is one
     */
    record WorkingGroupFormed(
            MissionId mission,
            WorkingGroupId workingGroup,
            String name,
            @Nullable String mandate,
            DecisionAuthority authority,
            @Nullable String authorityOver,
            @Nullable GoverningBodyId reportsTo,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * Someone became a member of a working group.
     *
     * @param party an organisation, or a group that the source does not name one by one
     * @param count how many such a group has
     */
    record WorkingGroupJoined(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            Party party,
            @Nullable Quantity count,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /** A member left a working group. */
    record WorkingGroupLeft(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    /**
     * The days on record for someone's time in a working group were wrong. Those given here take the place of all that were
     * recorded for it, in answers about any day; what had been known before stays readable.
     *
     * @param tenure whose time: the member's first on record is 1, in the order of recording
     * @param from when it joined
     * @param until when it left; null where it has not
     * @param occurred when the mistake was found
     */
    record MemberDatesCorrected(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            int tenure,
            Party party,
            Occurred from,
            @Nullable Occurred until,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements DatesCorrected {}

    /**
     * A working group did its work, or was given up.
     *
     * @param result what came of it
     */
    record WorkingGroupEnded(
            MissionId mission,
            WorkingGroupId workingGroup,
            @Nullable String result,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceEvent {}

    JsonEventCodec<GovernanceEvent> CODEC = JsonEventCodec.of(GovernanceEvent.class, GovernanceEvent::typeOf)
            .event(new EventType("governance.body-established", 1), GoverningBodyEstablished.class)
            .event(new EventType("governance.body-dissolved", 1), GoverningBodyDissolved.class)
            .event(new EventType("governance.seat-assigned", 1), SeatAssigned.class)
            .event(new EventType("governance.seat-vacated", 1), SeatVacated.class)
            .event(new EventType("governance.seat-dates-corrected", 1), SeatDatesCorrected.class)
            .event(new EventType("governance.roster-told", 1), RosterTold.class)
            .event(new EventType("governance.roster-withdrawn", 1), RosterWithdrawn.class)
            .event(new EventType("governance.decision-process-defined", 1), DecisionProcessDefined.class)
            .event(new EventType("governance.meeting-cadence-promised", 1), MeetingCadencePromised.class)
            .event(new EventType("governance.meeting-scheduled", 1), MeetingScheduled.class)
            .event(new EventType("governance.meeting-moved", 1), MeetingMoved.class)
            .event(new EventType("governance.meeting-cancelled", 1), MeetingCancelled.class)
            .event(new EventType("governance.meeting-held", 1), MeetingHeld.class)
            .event(new EventType("governance.decision-recorded", 1), DecisionRecorded.class)
            .event(new EventType("governance.decision-superseded", 1), DecisionSuperseded.class)
            .event(new EventType("governance.working-group-formed", 1), WorkingGroupFormed.class)
            .event(new EventType("governance.working-group-joined", 1), WorkingGroupJoined.class)
            .event(new EventType("governance.working-group-left", 1), WorkingGroupLeft.class)
            .event(new EventType("governance.member-dates-corrected", 1), MemberDatesCorrected.class)
            .event(new EventType("governance.working-group-ended", 1), WorkingGroupEnded.class)
            .build();

    static EventType typeOf(GovernanceEvent event) {
        return switch (event) {
            case GoverningBodyEstablished _ -> new EventType("governance.body-established", 1);
            case GoverningBodyDissolved _ -> new EventType("governance.body-dissolved", 1);
            case SeatAssigned _ -> new EventType("governance.seat-assigned", 1);
            case SeatVacated _ -> new EventType("governance.seat-vacated", 1);
            case SeatDatesCorrected _ -> new EventType("governance.seat-dates-corrected", 1);
            case RosterTold _ -> new EventType("governance.roster-told", 1);
            case RosterWithdrawn _ -> new EventType("governance.roster-withdrawn", 1);
            case DecisionProcessDefined _ -> new EventType("governance.decision-process-defined", 1);
            case MeetingCadencePromised _ -> new EventType("governance.meeting-cadence-promised", 1);
            case MeetingScheduled _ -> new EventType("governance.meeting-scheduled", 1);
            case MeetingMoved _ -> new EventType("governance.meeting-moved", 1);
            case MeetingCancelled _ -> new EventType("governance.meeting-cancelled", 1);
            case MeetingHeld _ -> new EventType("governance.meeting-held", 1);
            case DecisionRecorded _ -> new EventType("governance.decision-recorded", 1);
            case DecisionSuperseded _ -> new EventType("governance.decision-superseded", 1);
            case WorkingGroupFormed _ -> new EventType("governance.working-group-formed", 1);
            case WorkingGroupJoined _ -> new EventType("governance.working-group-joined", 1);
            case WorkingGroupLeft _ -> new EventType("governance.working-group-left", 1);
            case MemberDatesCorrected _ -> new EventType("governance.member-dates-corrected", 1);
            case WorkingGroupEnded _ -> new EventType("governance.working-group-ended", 1);
        };
    }
}
