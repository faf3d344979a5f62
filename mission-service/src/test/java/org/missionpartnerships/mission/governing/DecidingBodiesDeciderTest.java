package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.REUSE;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.decide;
import static org.missionpartnerships.mission.governing.LinzGovernance.dissolved;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.seats;
import static org.missionpartnerships.mission.governing.LinzGovernance.votes;
import static org.missionpartnerships.mission.governing.LinzGroups.ended;
import static org.missionpartnerships.mission.governing.LinzGroups.formed;
import static org.missionpartnerships.mission.governing.LinzMeetings.groupHeld;
import static org.missionpartnerships.mission.governing.LinzMeetings.held;
import static org.missionpartnerships.published.mission.DecisionOutcome.ADOPTED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.missionpartnerships.mission.governing.GovernanceRejection.AdvisoryBodyTakesNoDecisions;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotTakenByOne;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOfAnother;
import org.missionpartnerships.mission.governing.GovernanceRejection.MeetingOnAnotherDay;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatVotedTwice;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupHasNoSeats;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupMayNotDecide;
import org.missionpartnerships.mission.governing.GovernanceRejection.WorkingGroupNotFound;
import org.missionpartnerships.published.mission.DecisionAuthority;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class DecidingBodiesDeciderTest {

    private static final DecisionId RULE = new DecisionId("rule");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    /** A committee of so many seats since October 2024, and what else happened. */
    private DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection>.Given committee(
            int seats, GovernanceEvent... more) {
        List<GovernanceEvent> events = new ArrayList<>(List.of(established()));
        events.addAll(seats(seats, "2024-10-01"));
        events.addAll(List.of(more));
        return governance.given(events);
    }

    // Who decides

    @Test
    void a_decision_is_taken_by_one_body_or_one_group() {
        committee(1, formed())
                .when(decide("rule", "2025").by(null, null).command())
                .thenRejected(new DecisionNotTakenByOne(MISSION, RULE, true));
        committee(1, formed())
                .when(decide("rule", "2025").by(COMMITTEE, REUSE).command())
                .thenRejected(new DecisionNotTakenByOne(MISSION, RULE, false));
    }

    @Test
    void a_body_or_group_that_is_not_there_decides_nothing() {
        governance
                .given()
                .when(decide("rule", "2025").command())
                .thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
        governance
                .given()
                .when(decide("rule", "2025").by(null, REUSE).command())
                .thenRejected(new WorkingGroupNotFound(MISSION, REUSE));
    }

    @Test
    void an_advisory_body_decides_nothing_and_the_city_alone_may() {
        var decision = decide("rule", "2025");
        governance
                .given(established(GoverningBodyType.ADVISORY, "2024"))
                .when(decision.command())
                .thenRejected(new AdvisoryBodyTakesNoDecisions(MISSION, COMMITTEE));
        governance
                .given(established(GoverningBodyType.CITY_ALONE, "2024"))
                .when(decision.command())
                .thenRecorded(decision.event(ADOPTED));
    }

    @Test
    void a_body_or_group_decides_in_its_time() {
        committee(1, dissolved("2025"))
                .when(decide("rule", "2026").command())
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", "2025", "2026"));
        governance
                .given(formed(), ended("2025"))
                .when(decide("rule", "2026").by(null, REUSE).command())
                .thenRejected(
                        new OutsideItsTime(MISSION, "working group demolition-and-reuse", "2024-10", "2025", "2026"));
    }

    @Test
    void a_working_group_decides_if_it_may() {
        var decision = decide("rule", "2025").by(null, REUSE);
        governance.given(formed()).when(decision.command()).thenRecorded(decision.event(ADOPTED));
        governance
                .given(formed(), decision.event(ADOPTED))
                .when(decision.command())
                .thenNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARES", "NOT_GIVEN"})
    void a_working_group_that_prepares_decides_nothing(DecisionAuthority authority) {
        governance
                .given(formed(authority, null))
                .when(decide("rule", "2025").by(null, REUSE).command())
                .thenRejected(new WorkingGroupMayNotDecide(MISSION, REUSE, authority));
    }

    @Test
    void a_working_group_has_neither_seats_nor_processes() {
        var none = new WorkingGroupHasNoSeats(MISSION, REUSE, RULE);
        var decision = decide("rule", "2025").by(null, REUSE);
        governance
                .given(formed())
                .when(decision.with(votes("1", "", "")).command())
                .thenRejected(none);
        governance.given(formed()).when(decision.under("first").command()).thenRejected(none);
        governance.given(formed()).when(decision.dissenting("1").command()).thenRejected(none);
    }

    // Seats and meetings

    @Test
    void votes_are_those_of_seats_that_someone_held_each_once() {
        committee(1)
                .when(decide("rule", "2025").with(votes("2", "", "")).command())
                .thenRejected(new SeatNotFound(MISSION, COMMITTEE, new SeatId("2")));
        committee(1)
                .when(decide("rule", "2025").dissenting("2").command())
                .thenRejected(new SeatNotFound(MISSION, COMMITTEE, new SeatId("2")));
        committee(1, assigned("late", LINZ_AG, "2026", null))
                .when(decide("rule", "2025").with(votes("late", "", "")).command())
                .thenRejected(new SeatNotFilled(
                        MISSION, COMMITTEE, new SeatId("late"), "2025", List.of("Linz AG from 2026")));
        committee(1)
                .when(decide("rule", "2025").with(votes("1", "1", "")).command())
                .thenRejected(new SeatVotedTwice(MISSION, COMMITTEE, new SeatId("1")));
    }

    @Test
    void a_meeting_where_it_was_decided_is_the_bodys_own_and_on_the_same_day() {
        MeetingId march = new MeetingId("march");
        committee(1)
                .when(decide("rule", "2025").at("march").command())
                .thenRejected(new MeetingNotFound(MISSION, march));
        committee(1, formed(), groupHeld("march", "2025-03"))
                .when(decide("rule", "2025").at("march").command())
                .thenRejected(new MeetingOfAnother(MISSION, march, "working group demolition-and-reuse", RULE));
        committee(1, formed(), held("march", "2025-03"))
                .when(decide("rule", "2025").by(null, REUSE).at("march").command())
                .thenRejected(new MeetingOfAnother(MISSION, march, "governing body steering-committee", RULE));
        committee(1, held("march", "2025-03"))
                .when(decide("rule", "2025-04").at("march").command())
                .thenRejected(new MeetingOnAnotherDay(MISSION, march, "2025-03", RULE, "2025-04"));
        var own = decide("rule", "2025-03").by(null, REUSE).at("march");
        committee(1, formed(), groupHeld("march", "2025-03"))
                .when(own.command())
                .thenRecorded(own.event(ADOPTED));
    }
}
