package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.HUMAN;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGovernance.SOURCE;
import static org.missionpartnerships.mission.governing.LinzGovernance.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GroupCommand.CorrectMemberDates;
import org.missionpartnerships.mission.governing.GroupCommand.EndWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.FormWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.JoinWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.LeaveWorkingGroup;
import org.missionpartnerships.mission.governing.GroupCommand.Member;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupEnded;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupFormed;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupJoined;
import org.missionpartnerships.published.mission.GovernanceEvent.WorkingGroupLeft;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.Party;

/** Working groups of the Linz re-use mission, written as short as they differ. */
final class LinzGroups {

    private LinzGroups() {}

    static FormWorkingGroup form(String name, @Nullable GoverningBodyId reportsTo, Member... members) {
        return new FormWorkingGroup(
                MISSION,
                REUSE,
                name,
                "Reuse",
                DecisionAuthority.DECIDES,
                null,
                reportsTo,
                List.of(members),
                on("2024-10"),
                SOURCE,
                HUMAN);
    }

    static WorkingGroupFormed formed(DecisionAuthority authority, @Nullable GoverningBodyId reportsTo) {
        return new WorkingGroupFormed(
                MISSION,
                REUSE,
                "Demolition and reuse",
                "Reuse",
                authority,
                null,
                reportsTo,
                on("2024-10"),
                SOURCE,
                HUMAN);
    }

    static WorkingGroupFormed formed() {
        return formed(DecisionAuthority.DECIDES, null);
    }

    static JoinWorkingGroup join(String member, Party party, String edtf) {
        return new JoinWorkingGroup(MISSION, REUSE, new MemberId(member), party, null, on(edtf), SOURCE, HUMAN);
    }

    static WorkingGroupJoined joined(String member, Party party, String edtf) {
        return new WorkingGroupJoined(MISSION, REUSE, new MemberId(member), party, null, on(edtf), SOURCE, HUMAN);
    }

    static LeaveWorkingGroup leave(String member, String edtf) {
        return new LeaveWorkingGroup(MISSION, REUSE, new MemberId(member), null, on(edtf), SOURCE, HUMAN);
    }

    static WorkingGroupLeft left(String member, String edtf) {
        return new WorkingGroupLeft(MISSION, REUSE, new MemberId(member), null, on(edtf), SOURCE, HUMAN);
    }

    static EndWorkingGroup end(String edtf) {
        return new EndWorkingGroup(MISSION, REUSE, "A procedure", on(edtf), SOURCE, HUMAN);
    }

    static WorkingGroupEnded ended(String edtf) {
        return new WorkingGroupEnded(MISSION, REUSE, "A procedure", on(edtf), SOURCE, HUMAN);
    }

    static CorrectMemberDates correctMember(String member, int tenure, String from, @Nullable String until) {
        return new CorrectMemberDates(
                MISSION,
                REUSE,
                new MemberId(member),
                tenure,
                on(from),
                until == null ? null : on(until),
                "The list says so",
                on("2026-01"),
                SOURCE,
                HUMAN);
    }
}
