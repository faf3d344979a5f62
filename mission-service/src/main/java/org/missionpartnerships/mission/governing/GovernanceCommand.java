package org.missionpartnerships.mission.governing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.Cadence;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.DecisionRight;
import org.missionpartnerships.published.mission.Dissent;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionProcessDefined;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionRecorded;
import org.missionpartnerships.published.mission.GovernanceEvent.DecisionSuperseded;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyDissolved;
import org.missionpartnerships.published.mission.GovernanceEvent.GoverningBodyEstablished;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingCadencePromised;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterTold;
import org.missionpartnerships.published.mission.GovernanceEvent.RosterWithdrawn;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatAssigned;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.SeatVacated;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.RosterMember;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.SeatVote;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of how a mission is governed. */
public sealed interface GovernanceCommand
        permits GovernanceCommand.BodyCommand,
                GovernanceCommand.RecordDecision,
                GovernanceCommand.SupersedeDecision,
                GroupCommand,
                MeetingCommand {

    MissionId mission();

    Occurred occurred();

    /** On one governing body. */
    sealed interface BodyCommand extends GovernanceCommand {
        GoverningBodyId body();
    }

    record EstablishGoverningBody(
            MissionId mission,
            GoverningBodyId body,
            String name,
            GoverningBodyType type,
            @Nullable String description,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        GoverningBodyEstablished event() {
            return new GoverningBodyEstablished(mission, body, name, type, description, occurred, source, assertedBy);
        }
    }

    record DissolveGoverningBody(
            MissionId mission,
            GoverningBodyId body,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        GoverningBodyDissolved event() {
            return new GoverningBodyDissolved(mission, body, reason, occurred, source, assertedBy);
        }
    }

    /** @param until when the holder left, if that is known already */
    record AssignSeat(
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
            implements BodyCommand {
        SeatAssigned event() {
            return new SeatAssigned(
                    mission,
                    body,
                    seat,
                    role,
                    responsibility,
                    holder,
                    members,
                    voting,
                    until,
                    occurred,
                    source,
                    assertedBy);
        }
    }

    record VacateSeat(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        SeatVacated event() {
            return new SeatVacated(mission, body, seat, reason, occurred, source, assertedBy);
        }
    }

    /**
     * @param tenure whose time on the seat, the first on record being 1
     * @param until null where the holder has not left
     */
    record CorrectSeatDates(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            int tenure,
            Occurred from,
            @Nullable Occurred until,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        SeatDatesCorrected event(Party holder) {
            return new SeatDatesCorrected(
                    mission, body, seat, tenure, holder, from, until, reason, occurred, source, assertedBy);
        }
    }

    record TellRoster(
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
            implements BodyCommand {
        RosterTold event() {
            return new RosterTold(
                    mission, body, roster, name, createdBy, members, description, occurred, source, assertedBy);
        }
    }

    record WithdrawRoster(
            MissionId mission,
            GoverningBodyId body,
            RosterId roster,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        RosterWithdrawn event() {
            return new RosterWithdrawn(mission, body, roster, reason, occurred, source, assertedBy);
        }
    }

    record DefineDecisionProcess(
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
            implements BodyCommand {
        DecisionProcessDefined event() {
            return new DecisionProcessDefined(
                    mission, body, process, method, quorum, whoDecides, description, occurred, source, assertedBy);
        }
    }

    record PromiseMeetingCadence(
            MissionId mission,
            GoverningBodyId body,
            Cadence cadence,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        MeetingCadencePromised event() {
            return new MeetingCadencePromised(mission, body, cadence, occurred, source, assertedBy);
        }
    }

    record HoldMeeting(
            MissionId mission,
            MeetingId meeting,
            GoverningBodyId body,
            @Nullable String title,
            List<String> agenda,
            List<SeatId> seats,
            List<Party> guests,
            List<Attendance> attendance,
            @Nullable String minutes,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements BodyCommand {
        MeetingHeld event() {
            return new MeetingHeld(
                    mission,
                    meeting,
                    body,
                    null,
                    title,
                    agenda,
                    seats,
                    guests,
                    attendance,
                    minutes,
                    occurred,
                    source,
                    assertedBy);
        }
    }

    /** @param process the one it was taken under, where the dates leave open which was in force */
    record RecordDecision(
            MissionId mission,
            DecisionId decision,
            @Nullable GoverningBodyId body,
            @Nullable WorkingGroupId workingGroup,
            @Nullable MeetingId meeting,
            @Nullable DecisionProcessId process,
            String title,
            @Nullable String mandate,
            List<String> tradeOffs,
            List<Dissent> dissent,
            List<SeatVote> votes,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceCommand {
        DecisionRecorded event(List<VoteCount> counts, DecisionOutcome outcome) {
            return new DecisionRecorded(
                    mission,
                    decision,
                    body,
                    workingGroup,
                    meeting,
                    title,
                    mandate,
                    tradeOffs,
                    dissent,
                    votes,
                    counts,
                    outcome,
                    occurred,
                    source,
                    assertedBy);
        }
    }

    record SupersedeDecision(
            MissionId mission,
            DecisionId decision,
            DecisionId by,
            @Nullable DecisionId besides,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GovernanceCommand {
        DecisionSuperseded event() {
            return new DecisionSuperseded(mission, decision, by, besides, reason, occurred, source, assertedBy);
        }
    }
}
