package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.assign;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.correct;
import static org.missionpartnerships.mission.governing.LinzGovernance.corrected;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.vacate;
import static org.missionpartnerships.mission.governing.LinzGovernance.vacated;
import static org.missionpartnerships.mission.governing.LinzMeetings.held;
import static org.missionpartnerships.mission.governing.LinzMeetings.hold;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatAlreadyVacant;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFilled;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTaken;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTenureNotFound;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class SeatCorrectionDeciderTest {

    private static final SeatId SEAT = new SeatId("banks");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    @Test
    void days_are_put_right_whether_the_seat_is_still_held_or_was_left() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(correct("banks", 1, "2024-10", null))
                .thenRecorded(corrected("banks", 1, BANKS, "2024-10", null));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), vacated("banks", "2025-06"))
                .when(correct("banks", 1, "2025", "2025-07"))
                .thenRecorded(corrected("banks", 1, BANKS, "2025", "2025-07"));
        governance
                .given(established(), assigned("banks", BANKS, "2025", "2025-06"))
                .when(correct("banks", 1, "2025", null))
                .thenRecorded(corrected("banks", 1, BANKS, "2025", null));
    }

    @Test
    void what_is_on_record_just_so_needs_no_correction() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", "2025-06"))
                .when(correct("banks", 1, "2025", "2025-06"))
                .thenNothing();
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025", null),
                        corrected("banks", 1, BANKS, "2024-10", null))
                .when(correct("banks", 1, "2024-10", null))
                .thenNothing();
    }

    @Test
    void a_correction_is_itself_put_right_and_does_not_come_back_by_repeating() {
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025", null),
                        corrected("banks", 1, BANKS, "2024-10", null))
                .when(correct("banks", 1, "2024-11", null))
                .thenRecorded(corrected("banks", 1, BANKS, "2024-11", null));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025", null),
                        corrected("banks", 1, BANKS, "2024-10", null),
                        corrected("banks", 1, BANKS, "2024-11", null))
                .when(correct("banks", 1, "2024-10", null))
                .thenNothing();
    }

    @Test
    void a_body_a_seat_or_a_holder_that_is_not_on_record_has_no_days_to_put_right() {
        governance
                .given()
                .when(correct("banks", 1, "2025", null))
                .thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
        governance
                .given(established())
                .when(correct("banks", 1, "2025", null))
                .thenRejected(new SeatNotFound(MISSION, COMMITTEE, SEAT));
        for (int tenure : List.of(-1, 0, 2)) {
            governance
                    .given(established(), assigned("banks", BANKS, "2025", null))
                    .when(correct("banks", tenure, "2025", null))
                    .thenRejected(new SeatTenureNotFound(MISSION, COMMITTEE, SEAT, tenure, 1));
        }
    }

    @Test
    void nobody_left_before_taking_the_seat_nor_held_it_outside_the_bodys_time() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(correct("banks", 1, "2025", "2024-12"))
                .thenRejected(
                        new OutsideItsTime(MISSION, "the time of Local banks on seat banks", "2025", null, "2024-12"));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(correct("banks", 1, "2023", null))
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", null, "2023"));
    }

    @Test
    void the_time_of_another_on_the_seat_stays_free_of_it() {
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2024-10", "2025-03"),
                        assigned("banks", LINZ_AG, "2025-04", null))
                .when(correct("banks", 1, "2024-10", "2025-09"))
                .thenRejected(new SeatTaken(MISSION, COMMITTEE, SEAT, "Linz AG", "2025-04", null));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2024-10", "2025-03"),
                        assigned("banks", LINZ_AG, "2025-06", null))
                .when(correct("banks", 2, "2025-04", null))
                .thenRecorded(corrected("banks", 2, LINZ_AG, "2025-04", null));
    }

    @Test
    void from_then_on_the_days_that_were_put_right_are_those_that_count() {
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025-06", null),
                        corrected("banks", 1, BANKS, "2025-01", null))
                .when(hold("first", "2025-03", "banks"))
                .thenRecorded(held("first", "2025-03", "banks"));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025-01", null),
                        corrected("banks", 1, BANKS, "2025-06", null))
                .when(hold("first", "2025-03", "banks"))
                .thenRejected(
                        new SeatNotFilled(MISSION, COMMITTEE, SEAT, "2025-03", List.of("Local banks from 2025-06")));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025-01", null),
                        corrected("banks", 1, BANKS, "2025-01", "2025-02"))
                .when(assign("banks", LINZ_AG, "2025-03", null))
                .thenRecorded(assigned("banks", LINZ_AG, "2025-03", null));
    }

    @Test
    void one_whose_leaving_was_a_mistake_may_leave_later() {
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025-01", null),
                        vacated("banks", "2025-03"),
                        corrected("banks", 1, BANKS, "2025-01", null))
                .when(vacate("banks", "2025-06"))
                .thenRecorded(vacated("banks", "2025-06"));
        governance
                .given(
                        established(),
                        assigned("banks", BANKS, "2025-01", null),
                        corrected("banks", 1, BANKS, "2025-01", "2025-03"))
                .when(vacate("banks", "2025-06"))
                .thenRejected(new SeatAlreadyVacant(MISSION, COMMITTEE, SEAT, "2025-03"));
    }
}
