package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGroups.end;
import static org.missionpartnerships.mission.governing.LinzGroups.ended;
import static org.missionpartnerships.mission.governing.LinzGroups.form;
import static org.missionpartnerships.mission.governing.LinzGroups.formed;
import static org.missionpartnerships.mission.governing.LinzGroups.join;
import static org.missionpartnerships.mission.governing.LinzGroups.joined;
import static org.missionpartnerships.mission.governing.LinzGroups.leave;
import static org.missionpartnerships.mission.governing.LinzGroups.left;
import static org.missionpartnerships.mission.governing.LinzMeetings.groupHeld;
import static org.missionpartnerships.mission.governing.LinzMeetings.holdGroup;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyIn;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyLeft;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyEnded;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupAlreadyFormed;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.governing.GroupCommand.Member;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class WorkingGroupDeciderTest {

    private static final Member BANK_MEMBER = new Member(new MemberId("banks"), BANKS, null);

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    @Test
    void a_group_is_formed_with_its_members() {
        governance
                .given()
                .when(form("Demolition and reuse", null, BANK_MEMBER))
                .thenRecorded(formed(), joined("banks", BANKS, "2024-10"));
        governance
                .given(established())
                .when(form("Demolition and reuse", COMMITTEE))
                .thenRecorded(formed(DecisionAuthority.DECIDES, COMMITTEE));
    }

    @Test
    void a_group_reports_to_a_body_that_is_there() {
        governance
                .given()
                .when(form("Demolition and reuse", COMMITTEE))
                .thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
    }

    @Test
    void one_member_is_not_two() {
        governance
                .given()
                .when(form("Demolition and reuse", null, BANK_MEMBER, new Member(new MemberId("banks"), LINZ_AG, null)))
                .thenRejected(new MemberAlreadyIn(MISSION, REUSE, new MemberId("banks"), "Local banks", "2024-10"));
    }

    @Test
    void the_same_group_again_changes_nothing_whoever_left_since() {
        governance
                .given(formed(), joined("banks", BANKS, "2024-10"))
                .when(form("Demolition and reuse", null, BANK_MEMBER))
                .thenNothing();
        governance
                .given(formed(), joined("banks", BANKS, "2024-10"), left("banks", "2025"), ended("2026"))
                .when(form("Demolition and reuse", null, BANK_MEMBER))
                .thenNothing();
    }

    @Test
    void another_group_cannot_take_the_same_id() {
        var taken = new WorkingGroupAlreadyFormed(MISSION, REUSE, "Demolition and reuse");
        governance.given(formed()).when(form("Financing", null)).thenRejected(taken);
        governance
                .given(formed())
                .when(form("Demolition and reuse", null, BANK_MEMBER))
                .thenRejected(taken);
    }

    static List<GroupCommand> commandsOnAGroup() {
        return List.of(join("banks", BANKS, "2025"), leave("banks", "2025"), end("2025"), holdGroup("first", "2025"));
    }

    @ParameterizedTest
    @MethodSource("commandsOnAGroup")
    void nothing_happens_to_a_group_that_is_not_there(GroupCommand command) {
        governance.given().when(command).thenRejected(new WorkingGroupNotFound(MISSION, REUSE));
    }

    static List<GroupCommand> commandsWithinItsTime() {
        return List.of(join("banks", BANKS, "2026"), holdGroup("first", "2026"));
    }

    @ParameterizedTest
    @MethodSource("commandsWithinItsTime")
    void nothing_belongs_to_a_group_after_its_end(GroupCommand command) {
        governance
                .given(formed(), ended("2025"))
                .when(command)
                .thenRejected(
                        new OutsideItsTime(MISSION, "working group demolition-and-reuse", "2024-10", "2025", "2026"));
    }

    @Test
    void a_member_joins_and_the_same_again_changes_nothing() {
        governance.given(formed()).when(join("banks", BANKS, "2025")).thenRecorded(joined("banks", BANKS, "2025"));
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(join("banks", BANKS, "2025"))
                .thenNothing();
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(join("banks", LINZ_AG, "2025"))
                .thenRejected(new MemberAlreadyIn(MISSION, REUSE, new MemberId("banks"), "Local banks", "2025"));
    }

    @Test
    void who_left_may_join_again() {
        governance
                .given(formed(), joined("banks", BANKS, "2024-11"), left("banks", "2025-03"))
                .when(join("banks", BANKS, "2025-06"))
                .thenRecorded(joined("banks", BANKS, "2025-06"));
    }

    @Test
    void a_member_leaves_once_and_not_before_joining() {
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(leave("banks", "2025-06"))
                .thenRecorded(left("banks", "2025-06"));
        governance
                .given(formed(), joined("banks", BANKS, "2025"), left("banks", "2025-06"))
                .when(leave("banks", "2025-06"))
                .thenNothing();
        governance
                .given(formed(), joined("banks", BANKS, "2025"), left("banks", "2025-06"))
                .when(leave("banks", "2025-07"))
                .thenRejected(new MemberAlreadyLeft(MISSION, REUSE, new MemberId("banks"), "2025-06"));
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(leave("banks", "2024-11"))
                .thenRejected(new OutsideItsTime(
                        MISSION,
                        "the time of Local banks in working group demolition-and-reuse",
                        "2025",
                        null,
                        "2024-11"));
        governance
                .given(formed())
                .when(leave("banks", "2025"))
                .thenRejected(new MemberNotFound(MISSION, REUSE, new MemberId("banks")));
    }

    @Test
    void a_group_ends_once_and_not_before_it_began() {
        governance.given(formed()).when(end("2025")).thenRecorded(ended("2025"));
        governance.given(formed(), ended("2025")).when(end("2025")).thenNothing();
        governance
                .given(formed(), ended("2025"))
                .when(end("2026"))
                .thenRejected(new WorkingGroupAlreadyEnded(MISSION, REUSE, "2025"));
        governance
                .given(formed())
                .when(end("2023"))
                .thenRejected(
                        new OutsideItsTime(MISSION, "working group demolition-and-reuse", "2024-10", null, "2023"));
    }

    @Test
    void a_group_meets_and_the_meeting_is_told_once() {
        governance.given(formed()).when(holdGroup("first", "2025")).thenRecorded(groupHeld("first", "2025"));
        governance
                .given(formed(), groupHeld("first", "2025"))
                .when(holdGroup("first", "2025"))
                .thenNothing();
        governance
                .given(formed(), groupHeld("first", "2025"))
                .when(holdGroup("first", "2026"))
                .thenRejected(new MeetingAlreadyHeld(MISSION, new MeetingId("first"), "2025"));
    }
}
