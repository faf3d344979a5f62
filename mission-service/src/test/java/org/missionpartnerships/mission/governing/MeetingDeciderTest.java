package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.decide;
import static org.missionpartnerships.mission.governing.LinzGovernance.dissolved;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.vacated;
import static org.missionpartnerships.mission.governing.LinzGroups.ended;
import static org.missionpartnerships.mission.governing.LinzGroups.formed;
import static org.missionpartnerships.mission.governing.LinzMeetings.cancel;
import static org.missionpartnerships.mission.governing.LinzMeetings.cancelled;
import static org.missionpartnerships.mission.governing.LinzMeetings.groupHeld;
import static org.missionpartnerships.mission.governing.LinzMeetings.held;
import static org.missionpartnerships.mission.governing.LinzMeetings.hold;
import static org.missionpartnerships.mission.governing.LinzMeetings.holdGroup;
import static org.missionpartnerships.mission.governing.LinzMeetings.move;
import static org.missionpartnerships.mission.governing.LinzMeetings.moved;
import static org.missionpartnerships.mission.governing.LinzMeetings.schedule;
import static org.missionpartnerships.mission.governing.LinzMeetings.scheduleGroup;
import static org.missionpartnerships.mission.governing.LinzMeetings.scheduled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyOver;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingAlreadyScheduled;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotHeld;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.MeetingStatus;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class MeetingDeciderTest {

    private static final MeetingId FIRST = new MeetingId("first");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    // Ahead

    @Test
    void a_meeting_is_planned_with_a_day_or_without_one_and_the_same_again_changes_nothing() {
        governance.given(established()).when(schedule("first", "2025-03")).thenRecorded(scheduled("first", "2025-03"));
        governance.given(established()).when(schedule("first", null)).thenRecorded(scheduled("first", null));
        governance
                .given(established(), scheduled("first", "2025-03"))
                .when(schedule("first", "2025-03"))
                .thenNothing();
        governance
                .given(established(), scheduled("first", "2025-03"), moved("first", "2025-04"), cancelled("first"))
                .when(schedule("first", "2025-03"))
                .thenNothing();
        governance
                .given(formed())
                .when(scheduleGroup("first", "2025-03"))
                .thenRecorded(scheduleGroup("first", "2025-03").event());
    }

    @Test
    void nothing_is_planned_for_a_body_or_a_group_that_is_not_there() {
        governance
                .given()
                .when(schedule("first", "2025-03"))
                .thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
        governance
                .given(established())
                .when(scheduleGroup("first", "2025-03"))
                .thenRejected(new WorkingGroupNotFound(MISSION, REUSE));
    }

    @Test
    void nothing_is_planned_for_a_day_on_which_the_body_or_the_group_certainly_does_not_stand() {
        governance
                .given(established(), dissolved("2025"))
                .when(schedule("first", "2026-01"))
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", "2025", "2026-01"));
        governance
                .given(formed(), ended("2025"))
                .when(scheduleGroup("first", "2026-01"))
                .thenRejected(new OutsideItsTime(
                        MISSION,
                        "working group demolition-and-reuse",
                        formed().occurred().edtf(),
                        "2025",
                        "2026-01"));
    }

    @Test
    void another_meeting_does_not_take_the_id_of_one_that_is_planned() {
        var taken = new MeetingAlreadyScheduled(MISSION, FIRST, "governing body steering-committee");
        governance
                .given(established(), scheduled("first", "2025-03"))
                .when(schedule("first", "2025-04"))
                .thenRejected(taken);
        governance
                .given(established(), formed(), scheduled("first", "2025-03"))
                .when(scheduleGroup("first", "2025-03"))
                .thenRejected(taken);
        governance
                .given(established(), formed(), scheduled("first", "2025-03"))
                .when(holdGroup("first", "2025-03"))
                .thenRejected(taken);
    }

    @Test
    void that_a_meeting_was_planned_may_be_learned_after_it_was_held() {
        governance
                .given(established(), held("first", "2025-03"))
                .when(schedule("first", "2025-03"))
                .thenRecorded(scheduled("first", "2025-03"));
        governance
                .given(established(), formed(), groupHeld("first", "2025-03"))
                .when(schedule("first", "2025-03"))
                .thenRejected(new MeetingAlreadyScheduled(MISSION, FIRST, "working group demolition-and-reuse"));
    }

    @Test
    void a_planned_meeting_is_moved_as_often_as_need_be_even_to_an_open_day() {
        governance
                .given(established(), scheduled("first", "2025-03"))
                .when(move("first", "2025-04"))
                .thenRecorded(moved("first", "2025-04"));
        governance
                .given(established(), scheduled("first", "2025-03"), moved("first", "2025-04"))
                .when(move("first", "2025-04"))
                .thenNothing();
        governance
                .given(established(), scheduled("first", "2025-03"), moved("first", "2025-04"))
                .when(move("first", null))
                .thenRecorded(moved("first", null));
    }

    @Test
    void a_planned_meeting_is_cancelled_once() {
        governance
                .given(established(), scheduled("first", "2025-03"))
                .when(cancel("first"))
                .thenRecorded(cancelled("first"));
        governance
                .given(established(), scheduled("first", "2025-03"), cancelled("first"))
                .when(cancel("first"))
                .thenNothing();
    }

    @Test
    void what_nobody_planned_is_neither_moved_nor_cancelled() {
        governance
                .given(established())
                .when(move("first", "2025-04"))
                .thenRejected(new MeetingNotFound(MISSION, FIRST));
        governance.given(established()).when(cancel("first")).thenRejected(new MeetingNotFound(MISSION, FIRST));
    }

    @Test
    void what_was_cancelled_or_held_is_over() {
        var cancelled = new MeetingAlreadyOver(MISSION, FIRST, MeetingStatus.CANCELLED, "2025-01");
        var held = new MeetingAlreadyOver(MISSION, FIRST, MeetingStatus.HELD, "2025-03");
        governance
                .given(established(), scheduled("first", "2025-03"), cancelled("first"))
                .when(move("first", "2025-04"))
                .thenRejected(cancelled);
        governance
                .given(established(), scheduled("first", "2025-03"), cancelled("first"))
                .when(hold("first", "2025-03"))
                .thenRejected(cancelled);
        governance
                .given(established(), scheduled("first", "2025-03"), held("first", "2025-03"))
                .when(move("first", "2025-04"))
                .thenRejected(held);
        governance
                .given(established(), scheduled("first", "2025-03"), held("first", "2025-03"))
                .when(cancel("first"))
                .thenRejected(held);
    }

    @Test
    void a_planned_meeting_is_held_on_whatever_day() {
        governance
                .given(established(), scheduled("first", "2025-03"), moved("first", "2025-04"))
                .when(hold("first", "2025-05"))
                .thenRecorded(held("first", "2025-05"));
        governance
                .given(established(), scheduled("first", "2025-03"), held("first", "2025-05"))
                .when(hold("first", "2025-05"))
                .thenNothing();
        governance
                .given(established(), scheduled("first", "2025-03"), held("first", "2025-05"))
                .when(hold("first", "2025-06"))
                .thenRejected(new MeetingAlreadyHeld(MISSION, FIRST, "2025-05"));
    }

    @Test
    void nothing_is_decided_at_a_meeting_that_was_only_planned() {
        governance
                .given(established(), scheduled("first", "2025-03"))
                .when(decide("reuse", "2025-03").at("first").command())
                .thenRejected(new MeetingNotHeld(MISSION, FIRST, new DecisionId("reuse")));
    }

    // Held

    @Test
    void a_meeting_is_held_by_seats_that_someone_may_have_held() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(hold("first", "2025-03", "banks"))
                .thenRecorded(held("first", "2025-03", "banks"));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), held("first", "2025-03", "banks"))
                .when(hold("first", "2025-03", "banks"))
                .thenNothing();
        governance
                .given(established(), held("first", "2025-03"))
                .when(hold("first", "2025-04"))
                .thenRejected(new MeetingAlreadyHeld(MISSION, new MeetingId("first"), "2025-03"));
    }

    @Test
    void an_empty_seat_does_not_attend() {
        governance
                .given(established())
                .when(hold("first", "2025-03", "banks"))
                .thenRejected(new SeatNotFound(MISSION, COMMITTEE, new SeatId("banks")));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2024-10", "2024-12"),
                        assigned("banks", LINZ_AG, "2025-06", null))
                .when(hold("first", "2025-03", "banks"))
                .thenRejected(new SeatNotFilled(
                        MISSION,
                        COMMITTEE,
                        new SeatId("banks"),
                        "2025-03",
                        List.of("Local banks from 2024-10 to 2024-12", "Linz AG from 2025-06")));
    }

    @Test
    void on_the_day_of_leaving_a_seat_one_may_still_attend() {
        governance
                .given(established(), assigned("banks", BANKS, "2024-10", null), vacated("banks", "2025-03-14"))
                .when(hold("first", "2025-03-14", "banks"))
                .thenRecorded(held("first", "2025-03-14", "banks"));
    }
}
