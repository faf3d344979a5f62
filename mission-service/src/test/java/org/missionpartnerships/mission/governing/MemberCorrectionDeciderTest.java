package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGroups.correctMember;
import static org.missionpartnerships.mission.governing.LinzGroups.ended;
import static org.missionpartnerships.mission.governing.LinzGroups.formed;
import static org.missionpartnerships.mission.governing.LinzGroups.joined;
import static org.missionpartnerships.mission.governing.LinzGroups.leave;
import static org.missionpartnerships.mission.governing.LinzGroups.left;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberAlreadyIn;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MemberTenureNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.mission.governing.GroupCommand.CorrectMemberDates;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.MemberDatesCorrected;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class MemberCorrectionDeciderTest {

    private static final MemberId MEMBER = new MemberId("banks");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    private static CorrectMemberDates correct(int tenure, String from, @Nullable String until) {
        return correctMember("banks", tenure, from, until);
    }

    private static MemberDatesCorrected corrected(int tenure, String from, @Nullable String until) {
        return correct(tenure, from, until).event(BANKS);
    }

    @Test
    void days_are_put_right_whether_the_member_is_still_in_or_left() {
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(correct(1, "2024-11", null))
                .thenRecorded(corrected(1, "2024-11", null));
        governance
                .given(formed(), joined("banks", BANKS, "2025"), left("banks", "2025-06"))
                .when(correct(1, "2025", "2025-07"))
                .thenRecorded(corrected(1, "2025", "2025-07"));
        governance
                .given(formed(), joined("banks", BANKS, "2025"), left("banks", "2025-06"))
                .when(correct(1, "2025", null))
                .thenRecorded(corrected(1, "2025", null));
    }

    @Test
    void what_is_on_record_just_so_needs_no_correction_and_none_comes_back_by_repeating() {
        governance
                .given(formed(), joined("banks", BANKS, "2025"), left("banks", "2025-06"))
                .when(correct(1, "2025", "2025-06"))
                .thenNothing();
        governance
                .given(
                        formed(),
                        joined("banks", BANKS, "2025"),
                        corrected(1, "2024-11", null),
                        corrected(1, "2024-12", null))
                .when(correct(1, "2024-11", null))
                .thenNothing();
    }

    @Test
    void a_member_leaves_after_the_day_on_which_it_joined_as_put_right() {
        governance
                .given(formed(), joined("banks", BANKS, "2025-06"), corrected(1, "2025-01", null))
                .when(leave("banks", "2025-03"))
                .thenRecorded(left("banks", "2025-03"));
        governance
                .given(formed(), joined("banks", BANKS, "2025-01"), corrected(1, "2025-06", null))
                .when(leave("banks", "2025-03"))
                .thenRejected(new OutsideItsTime(
                        MISSION,
                        "the time of " + BANKS.name() + " in working group demolition-and-reuse",
                        "2025-06",
                        null,
                        "2025-03"));
    }

    @Test
    void the_days_lie_in_the_time_of_the_group_and_end_after_they_begin() {
        governance
                .given(formed(), joined("banks", BANKS, "2025"), ended("2025-12"))
                .when(correct(1, "2023", null))
                .thenRejected(new OutsideItsTime(
                        MISSION, "working group demolition-and-reuse", "2024-10", "2025-12", "2023"));
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(correct(1, "2025", "2024-11"))
                .thenRejected(new OutsideItsTime(
                        MISSION,
                        "the time of " + BANKS.name() + " in working group demolition-and-reuse",
                        "2025",
                        null,
                        "2024-11"));
    }

    @Test
    void one_time_of_a_member_does_not_run_into_another() {
        governance
                .given(
                        formed(),
                        joined("banks", BANKS, "2024-11"),
                        left("banks", "2025-01"),
                        joined("banks", BANKS, "2025-06"))
                .when(correct(1, "2024-11", null))
                .thenRejected(new MemberAlreadyIn(MISSION, REUSE, MEMBER, BANKS.name(), "2025-06"));
    }

    @Test
    void nothing_is_put_right_that_is_not_on_record() {
        governance.given().when(correct(1, "2025", null)).thenRejected(new WorkingGroupNotFound(MISSION, REUSE));
        governance
                .given(formed())
                .when(correct(1, "2025", null))
                .thenRejected(new MemberNotFound(MISSION, REUSE, MEMBER));
        governance
                .given(formed(), joined("banks", BANKS, "2025"))
                .when(correct(2, "2025", null))
                .thenRejected(new MemberTenureNotFound(MISSION, REUSE, MEMBER, 2, 1));
    }
}
