package org.missionpartnerships.mission.governing;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a mission's governance is refused. Dates are told as they were given. */
public sealed interface GovernanceRejection {

    MissionId mission();

    /**
     * What is asked for lies certainly before the thing began, or after it ended.
     *
     * @param thing such as {@code governing body steering-committee}
     */
    record OutsideItsTime(
            MissionId mission,
            String thing,
            String from,
            @Nullable String until,
            String asked) implements GovernanceRejection {}

    // Governing bodies

    record GoverningBodyNotFound(MissionId mission, GoverningBodyId body) implements GovernanceRejection {}

    record GoverningBodyAlreadyEstablished(MissionId mission, GoverningBodyId body, String name)
            implements GovernanceRejection {}

    record GoverningBodyAlreadyDissolved(MissionId mission, GoverningBodyId body, String dissolved)
            implements GovernanceRejection {}

    record SeatNotFound(MissionId mission, GoverningBodyId body, SeatId seat) implements GovernanceRejection {}

    record SeatTaken(
            MissionId mission,
            GoverningBodyId body,
            SeatId seat,
            String holder,
            String from,
            @Nullable String until) implements GovernanceRejection {}

    /** @param tenures how many the seat has on record */
    record SeatTenureNotFound(MissionId mission, GoverningBodyId body, SeatId seat, int tenure, int tenures)
            implements GovernanceRejection {}

    record SeatAlreadyVacant(MissionId mission, GoverningBodyId body, SeatId seat, String left)
            implements GovernanceRejection {}

    record RosterAlreadyTold(MissionId mission, GoverningBodyId body, RosterId roster) implements GovernanceRejection {}

    record RosterNotFound(MissionId mission, GoverningBodyId body, RosterId roster) implements GovernanceRejection {}

    record RosterAlreadyWithdrawn(MissionId mission, GoverningBodyId body, RosterId roster, String withdrawn)
            implements GovernanceRejection {}

    record DecisionProcessNotFound(MissionId mission, GoverningBodyId body, DecisionProcessId process)
            implements GovernanceRejection {}

    record DecisionProcessAlreadyDefined(MissionId mission, GoverningBodyId body, DecisionProcessId process)
            implements GovernanceRejection {}

    // Meetings

    /** Of a meeting. */
    sealed interface MeetingRejection extends GovernanceRejection {}

    record MeetingNotFound(MissionId mission, MeetingId meeting) implements MeetingRejection {}

    record MeetingAlreadyHeld(MissionId mission, MeetingId meeting, String held) implements MeetingRejection {}

    /** @param of whose meeting it is, such as {@code working group financing} */
    record MeetingAlreadyScheduled(MissionId mission, MeetingId meeting, String of) implements MeetingRejection {}

    /** @param how it was held, or cancelled */
    record MeetingAlreadyOver(MissionId mission, MeetingId meeting, MeetingStatus how, String when)
            implements MeetingRejection {}

    record MeetingNotHeld(MissionId mission, MeetingId meeting, DecisionId decision) implements MeetingRejection {}

    /** @param held by whom, such as {@code working group financing} */
    record MeetingOfAnother(MissionId mission, MeetingId meeting, String held, DecisionId decision)
            implements MeetingRejection {}

    record MeetingOnAnotherDay(MissionId mission, MeetingId meeting, String held, DecisionId decision, String decided)
            implements MeetingRejection {}

    /** @param tenures who ever held the seat, and when */
    record SeatNotFilled(MissionId mission, GoverningBodyId body, SeatId seat, String day, List<String> tenures)
            implements MeetingRejection {}

    // Decisions

    record DecisionNotFound(MissionId mission, DecisionId decision) implements GovernanceRejection {}

    record DecisionAlreadyRecorded(MissionId mission, DecisionId decision, String title)
            implements GovernanceRejection {}

    /** A decision is taken by a governing body or by a working group. */
    record DecisionNotTakenByOne(MissionId mission, DecisionId decision, boolean byNone)
            implements GovernanceRejection {}

    record AdvisoryBodyTakesNoDecisions(MissionId mission, GoverningBodyId body) implements GovernanceRejection {}

    record WorkingGroupMayNotDecide(MissionId mission, WorkingGroupId workingGroup, DecisionAuthority authority)
            implements GovernanceRejection {}

    record WorkingGroupHasNoSeats(MissionId mission, WorkingGroupId workingGroup, DecisionId decision)
            implements GovernanceRejection {}

    record SeatHasNoVote(MissionId mission, GoverningBodyId body, SeatId seat, String day)
            implements GovernanceRejection {}

    record SeatVotedTwice(MissionId mission, GoverningBodyId body, SeatId seat) implements GovernanceRejection {}

    /** @param inForce what was in force that day, or may have been */
    record DecisionProcessNotInForce(
            MissionId mission,
            GoverningBodyId body,
            DecisionProcessId process,
            String day,
            SequencedMap<DecisionProcessId, Certainty> inForce)
            implements GovernanceRejection {}

    /** @param counts under each process that was in force that day, or may have been */
    record QuorumNotReached(
            MissionId mission, GoverningBodyId body, DecisionId decision, String day, List<QuorumFinding> counts)
            implements GovernanceRejection {}

    record QuorumFinding(
            DecisionProcessId process,
            Certainty certainty,
            Quorum quorum,
            int present,
            int filled,
            int possiblyFilled) {}

    /**
     * The dates leave open how the votes are to be counted, and it makes a difference.
     *
     * @param readings each way in which they may be counted; {@code quorate} says for which of them a quorum was there
     */
    record VoteCountUnclear(
            MissionId mission, GoverningBodyId body, DecisionId decision, String day, List<Reading> readings)
            implements GovernanceRejection {}

    record Reading(VoteCount count, boolean quorate) {}

    record DecisionSupersedesItself(MissionId mission, DecisionId decision) implements GovernanceRejection {}

    /** @param chain from the later decision on, each superseded by the next, ending with the one to be superseded */
    record SupersededInCircle(MissionId mission, DecisionId decision, List<DecisionId> chain)
            implements GovernanceRejection {}

    /** @param by the decisions that superseded it */
    record DecisionAlreadySuperseded(MissionId mission, DecisionId decision, List<DecisionId> by)
            implements GovernanceRejection {}

    record NotSupersededByThat(MissionId mission, DecisionId decision, DecisionId besides)
            implements GovernanceRejection {}

    record SupersedingDecisionIsEarlier(
            MissionId mission, DecisionId decision, String decided, DecisionId by, String byDecided)
            implements GovernanceRejection {}

    record DecisionNotAdopted(MissionId mission, DecisionId decision) implements GovernanceRejection {}

    // Working groups

    record WorkingGroupNotFound(MissionId mission, WorkingGroupId workingGroup) implements GovernanceRejection {}

    record WorkingGroupAlreadyFormed(MissionId mission, WorkingGroupId workingGroup, String name)
            implements GovernanceRejection {}

    record WorkingGroupAlreadyEnded(MissionId mission, WorkingGroupId workingGroup, String ended)
            implements GovernanceRejection {}

    record MemberNotFound(MissionId mission, WorkingGroupId workingGroup, MemberId member)
            implements GovernanceRejection {}

    /** @param tenures how often the member belonged to the group, on record */
    record MemberTenureNotFound(
            MissionId mission, WorkingGroupId workingGroup, MemberId member, int tenure, int tenures)
            implements GovernanceRejection {}

    record MemberAlreadyIn(MissionId mission, WorkingGroupId workingGroup, MemberId member, String party, String from)
            implements GovernanceRejection {}

    record MemberAlreadyLeft(MissionId mission, WorkingGroupId workingGroup, MemberId member, String left)
            implements GovernanceRejection {}
}
