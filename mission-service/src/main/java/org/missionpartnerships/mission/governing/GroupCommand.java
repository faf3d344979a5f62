package org.missionpartnerships.mission.governing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GovernanceEvent.MeetingHeld;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of one working group. */
public sealed interface GroupCommand extends GovernanceCommand {

    WorkingGroupId workingGroup();

    /** A member with which a working group begins. */
    record Member(MemberId member, Party party, @Nullable Quantity count) {}

    record FormWorkingGroup(
            MissionId mission,
            WorkingGroupId workingGroup,
            String name,
            @Nullable String mandate,
            DecisionAuthority authority,
            @Nullable String authorityOver,
            @Nullable GoverningBodyId reportsTo,
            List<Member> members,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        WorkingGroupFormed event() {
            return new WorkingGroupFormed(
                    mission,
                    workingGroup,
                    name,
                    mandate,
                    authority,
                    authorityOver,
                    reportsTo,
                    occurred,
                    source,
                    assertedBy);
        }

        WorkingGroupJoined joined(Member member) {
            return new WorkingGroupJoined(
                    mission,
                    workingGroup,
                    member.member(),
                    member.party(),
                    member.count(),
                    occurred,
                    source,
                    assertedBy);
        }
    }

    record JoinWorkingGroup(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            Party party,
            @Nullable Quantity count,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        WorkingGroupJoined event() {
            return new WorkingGroupJoined(mission, workingGroup, member, party, count, occurred, source, assertedBy);
        }
    }

    record LeaveWorkingGroup(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        WorkingGroupLeft event() {
            return new WorkingGroupLeft(mission, workingGroup, member, reason, occurred, source, assertedBy);
        }
    }

    /**
     * @param tenure whose time in the group, the member's first on record being 1
     * @param until null where it has not left
     */
    record CorrectMemberDates(
            MissionId mission,
            WorkingGroupId workingGroup,
            MemberId member,
            int tenure,
            Occurred from,
            @Nullable Occurred until,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        MemberDatesCorrected event(Party party) {
            return new MemberDatesCorrected(
                    mission, workingGroup, member, tenure, party, from, until, reason, occurred, source, assertedBy);
        }
    }

    record EndWorkingGroup(
            MissionId mission,
            WorkingGroupId workingGroup,
            @Nullable String result,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        WorkingGroupEnded event() {
            return new WorkingGroupEnded(mission, workingGroup, result, occurred, source, assertedBy);
        }
    }

    record HoldGroupMeeting(
            MissionId mission,
            MeetingId meeting,
            WorkingGroupId workingGroup,
            @Nullable String title,
            List<String> agenda,
            List<Party> guests,
            List<Attendance> attendance,
            @Nullable String minutes,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements GroupCommand {
        MeetingHeld event() {
            return new MeetingHeld(
                    mission,
                    meeting,
                    null,
                    workingGroup,
                    title,
                    agenda,
                    List.of(),
                    guests,
                    attendance,
                    minutes,
                    occurred,
                    source,
                    assertedBy);
        }
    }
}
