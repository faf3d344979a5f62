package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.MORE_THAN_HALF;
import static org.missionpartnerships.mission.governing.LinzGovernance.QUARTERLY;
import static org.missionpartnerships.mission.governing.LinzGovernance.assign;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.correct;
import static org.missionpartnerships.mission.governing.LinzGovernance.define;
import static org.missionpartnerships.mission.governing.LinzGovernance.defined;
import static org.missionpartnerships.mission.governing.LinzGovernance.dissolve;
import static org.missionpartnerships.mission.governing.LinzGovernance.dissolved;
import static org.missionpartnerships.mission.governing.LinzGovernance.establish;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.promise;
import static org.missionpartnerships.mission.governing.LinzGovernance.promised;
import static org.missionpartnerships.mission.governing.LinzGovernance.vacate;
import static org.missionpartnerships.mission.governing.LinzGovernance.vacated;
import static org.missionpartnerships.mission.governing.LinzMeetings.held;
import static org.missionpartnerships.mission.governing.LinzMeetings.hold;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.governing.GovernanceCommand.BodyCommand;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessAlreadyDefined;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyDissolved;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyAlreadyEstablished;
import org.missionpartnerships.mission.governing.GovernanceRejection.GoverningBodyNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatAlreadyVacant;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatTaken;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.GoverningBodyType;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class GoverningBodyDeciderTest {

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    // A body's time

    @Test
    void a_body_is_established() {
        governance.given().when(establish("Steering committee")).thenRecorded(established());
    }

    @Test
    void the_same_body_again_changes_nothing_even_after_its_end() {
        governance.given(established()).when(establish("Steering committee")).thenNothing();
        governance
                .given(established(), dissolved("2025"))
                .when(establish("Steering committee"))
                .thenNothing();
    }

    @Test
    void another_body_cannot_take_the_same_id() {
        governance
                .given(established())
                .when(establish("Advisory board"))
                .thenRejected(new GoverningBodyAlreadyEstablished(MISSION, COMMITTEE, "Steering committee"));
    }

    static List<BodyCommand> commandsOnABody() {
        return List.of(
                dissolve("2025"),
                assign("banks", BANKS, "2025", null),
                vacate("banks", "2025"),
                correct("banks", 1, "2025", null),
                define("first", DecisionMethod.CONSENSUS, null, "2025"),
                promise(QUARTERLY, "2025"),
                hold("first", "2025"));
    }

    @ParameterizedTest
    @MethodSource("commandsOnABody")
    void nothing_happens_to_a_body_that_is_not_there(BodyCommand command) {
        governance.given().when(command).thenRejected(new GoverningBodyNotFound(MISSION, COMMITTEE));
    }

    static List<BodyCommand> commandsWithinItsTime() {
        return List.of(
                assign("banks", BANKS, "2026", null),
                define("first", DecisionMethod.CONSENSUS, null, "2026"),
                promise(QUARTERLY, "2026"),
                hold("first", "2026"));
    }

    @ParameterizedTest
    @MethodSource("commandsWithinItsTime")
    void nothing_belongs_to_a_body_after_its_end_or_before_its_beginning(BodyCommand command) {
        governance
                .given(established(), dissolved("2025"))
                .when(command)
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", "2025", "2026"));
        governance
                .given(established(GoverningBodyType.STEERING_COMMITTEE, "2027"))
                .when(command)
                .thenRejected(new OutsideItsTime(MISSION, "governing body steering-committee", "2027", null, "2026"));
    }

    @Test
    void what_may_have_been_in_a_bodys_time_is_taken() {
        governance
                .given(established(), dissolved("2025"))
                .when(assign("banks", BANKS, "2025/2026", null))
                .thenRecorded(assigned("banks", BANKS, "2025/2026", null));
        governance
                .given(established(), dissolved("2025"))
                .when(hold("first", "XXXX"))
                .thenRecorded(held("first", "XXXX"));
    }

    @Test
    void a_body_ends_once_and_not_before_it_began() {
        governance.given(established()).when(dissolve("2025")).thenRecorded(dissolved("2025"));
        governance
                .given(established(), dissolved("2025"))
                .when(dissolve("2025"))
                .thenNothing();
        governance
                .given(established(), dissolved("2025"))
                .when(dissolve("2026"))
                .thenRejected(new GoverningBodyAlreadyDissolved(MISSION, COMMITTEE, "2025"));
        governance
                .given(established())
                .when(dissolve("2023"))
                .thenRejected(
                        new OutsideItsTime(MISSION, "governing body steering-committee", "2024-09", null, "2023"));
    }

    // Seats

    @Test
    void a_seat_is_assigned_and_the_same_again_changes_nothing() {
        governance
                .given(established())
                .when(assign("banks", BANKS, "2025", null))
                .thenRecorded(assigned("banks", BANKS, "2025", null));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(assign("banks", BANKS, "2025", null))
                .thenNothing();
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), vacated("banks", "2026"))
                .when(assign("banks", BANKS, "2025", null))
                .thenNothing();
    }

    @Test
    void a_seat_that_is_held_is_not_assigned_to_another() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(assign("banks", LINZ_AG, "2026", null))
                .thenRejected(new SeatTaken(MISSION, COMMITTEE, new SeatId("banks"), "Local banks", "2025", null));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(assign("banks", LINZ_AG, "XXXX", null))
                .thenRejected(new SeatTaken(MISSION, COMMITTEE, new SeatId("banks"), "Local banks", "2025", null));
    }

    @Test
    void a_seat_is_not_assigned_twice_for_the_same_day() {
        governance
                .given(established(), assigned("banks", BANKS, "2024-10", null), vacated("banks", "2025-06"))
                .when(assign("banks", LINZ_AG, "2025-05", null))
                .thenRejected(
                        new SeatTaken(MISSION, COMMITTEE, new SeatId("banks"), "Local banks", "2024-10", "2025-06"));
    }

    @Test
    void a_seat_that_was_left_is_taken_by_another_even_on_the_same_vague_date() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), vacated("banks", "2026"))
                .when(assign("banks", LINZ_AG, "2026", null))
                .thenRecorded(assigned("banks", LINZ_AG, "2026", null));
    }

    @Test
    void who_held_it_earlier_may_be_recorded_later() {
        governance
                .given(established(), assigned("banks", BANKS, "2025-06", null))
                .when(assign("banks", LINZ_AG, "2024-10", "2025-05"))
                .thenRecorded(assigned("banks", LINZ_AG, "2024-10", "2025-05"));
        governance
                .given(established(), assigned("banks", BANKS, "2025-06", null))
                .when(assign("banks", LINZ_AG, "2024-10", "2025-09"))
                .thenRejected(new SeatTaken(MISSION, COMMITTEE, new SeatId("banks"), "Local banks", "2025-06", null));
    }

    @Test
    void nobody_leaves_a_seat_before_taking_it() {
        var outside = new OutsideItsTime(MISSION, "the time of Local banks on seat banks", "2025", null, "2024");
        governance
                .given(established())
                .when(assign("banks", BANKS, "2025", "2024"))
                .thenRejected(outside);
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(vacate("banks", "2024"))
                .thenRejected(outside);
    }

    @Test
    void a_seat_is_vacated_once() {
        governance
                .given(established(), assigned("banks", BANKS, "2025", null))
                .when(vacate("banks", "2025-06"))
                .thenRecorded(vacated("banks", "2025-06"));
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), vacated("banks", "2025-06"))
                .when(vacate("banks", "2025-06"))
                .thenNothing();
        governance
                .given(established(), assigned("banks", BANKS, "2025", null), vacated("banks", "2025-06"))
                .when(vacate("banks", "2025-07"))
                .thenRejected(new SeatAlreadyVacant(MISSION, COMMITTEE, new SeatId("banks"), "2025-06"));
        governance
                .given(established(), assigned("banks", BANKS, "2024-10", "2025"))
                .when(vacate("banks", "2025"))
                .thenRejected(new SeatAlreadyVacant(MISSION, COMMITTEE, new SeatId("banks"), "2025"));
    }

    @Test
    void a_seat_that_is_not_there_is_not_vacated() {
        governance
                .given(established())
                .when(vacate("banks", "2025"))
                .thenRejected(new SeatNotFound(MISSION, COMMITTEE, new SeatId("banks")));
    }

    // Ways of deciding, and how often to meet

    @Test
    void a_process_takes_the_place_of_the_one_before_under_a_name_of_its_own() {
        var first = defined("first", DecisionMethod.CONSENSUS, null, "2024-10");
        var second = defined("second", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2025");
        governance
                .given(established())
                .when(define("first", DecisionMethod.CONSENSUS, null, "2024-10"))
                .thenRecorded(first);
        governance
                .given(established(), first)
                .when(define("second", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2025"))
                .thenRecorded(second);
        governance
                .given(established(), first, second)
                .when(define("first", DecisionMethod.CONSENSUS, null, "2024-10"))
                .thenNothing();
        governance
                .given(established(), first)
                .when(define("first", DecisionMethod.UNANIMITY, null, "2024-10"))
                .thenRejected(new DecisionProcessAlreadyDefined(MISSION, COMMITTEE, new DecisionProcessId("first")));
    }

    @Test
    void a_cadence_is_promised_and_the_same_again_changes_nothing() {
        governance.given(established()).when(promise(QUARTERLY, "2025")).thenRecorded(promised(QUARTERLY, "2025"));
        governance
                .given(established(), promised(QUARTERLY, "2025"))
                .when(promise(QUARTERLY, "2025"))
                .thenNothing();
        governance
                .given(established(), promised(QUARTERLY, "2025"))
                .when(promise(QUARTERLY, "2026"))
                .thenRecorded(promised(QUARTERLY, "2026"));
    }
}
