package org.missionpartnerships.mission.governing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.governing.LinzGovernance.BANKS;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MORE_THAN_HALF;
import static org.missionpartnerships.mission.governing.LinzGovernance.assign;
import static org.missionpartnerships.mission.governing.LinzGovernance.correct;
import static org.missionpartnerships.mission.governing.LinzGovernance.decide;
import static org.missionpartnerships.mission.governing.LinzGovernance.define;
import static org.missionpartnerships.mission.governing.LinzGovernance.establish;
import static org.missionpartnerships.mission.governing.LinzGovernance.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.mission.governing.Recount.Count;
import org.missionpartnerships.mission.governing.Recount.QuorumReached;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.SeatId;

/** Three seats by simple majority; more than half must be there, and on the day of the decision seats 1 and 2 were. */
class RecountTest {

    private static final DecisionProcessId MAJORITY = new DecisionProcessId("majority");

    private static Optional<Recount> recountAfter(GovernanceCommand... later) {
        GovernanceDecider decider = new GovernanceDecider();
        List<GovernanceCommand> commands = new ArrayList<>(List.of(
                establish("Steering committee"),
                assign("1", LINZ_AG, "2024-10", null),
                assign("2", BANKS, "2024-10", null),
                assign("3", BANKS, "2024-10", null),
                define("majority", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2024-09"),
                decide("reuse-first", "2025-03-14").with(votes("1 2", "", "")).command()));
        commands.addAll(List.of(later));
        Governance governance = decider.initial();
        for (GovernanceCommand command : commands) {
            assertThat(decider.decide(command, governance)).isInstanceOf(Decision.Accepted.class);
            Decision.Accepted<GovernanceEvent, GovernanceRejection> accepted =
                    (Decision.Accepted<GovernanceEvent, GovernanceRejection>) decider.decide(command, governance);
            for (GovernanceEvent event : accepted.events()) {
                governance = decider.evolve(governance, event);
            }
        }
        return Recount.of(
                governance.decisions().get(new DecisionId("reuse-first")).decision(), governance);
    }

    private static Count count(int filled, int possiblyFilled, int present, QuorumReached quorum) {
        return new Count(MAJORITY, filled, possiblyFilled, present, quorum, DecisionOutcome.ADOPTED);
    }

    @Test
    void nothing_is_said_where_the_same_seats_are_known() {
        assertThat(recountAfter()).isEmpty();
        assertThat(recountAfter(correct("1", 1, "2024-11", null))).isEmpty();
    }

    @Test
    void a_seat_recorded_later_may_leave_the_quorum_in_place() {
        assertThat(recountAfter(correct("3", 1, "2024-10", "2025-01")))
                .contains(new Recount(List.of(count(2, 2, 2, QuorumReached.REACHED)), List.of()));
    }

    @Test
    void with_more_seats_than_were_known_the_quorum_is_gone_and_the_decision_stands() {
        assertThat(recountAfter(assign("4", BANKS, "2024-10", null)))
                .contains(new Recount(List.of(count(4, 4, 2, QuorumReached.NOT_REACHED)), List.of()));
    }

    @Test
    void where_a_seat_was_only_possibly_filled_the_quorum_is_only_possible() {
        assertThat(recountAfter(assign("4", BANKS, "[2025-01..2025-06]", null)))
                .contains(new Recount(List.of(count(3, 4, 2, QuorumReached.POSSIBLY_REACHED)), List.of()));
    }

    @Test
    void a_process_that_is_told_later_counts_where_it_was_in_force_that_day() {
        assertThat(recountAfter(define("all", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2025-01")))
                .contains(new Recount(
                        List.of(new Count(
                                new DecisionProcessId("all"), 3, 3, 2, QuorumReached.REACHED, DecisionOutcome.ADOPTED)),
                        List.of()));
    }

    @Test
    void a_process_that_is_told_later_and_was_not_in_force_that_day_changes_nothing() {
        assertThat(recountAfter(define("all", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2025-05")))
                .isEmpty();
    }

    @Test
    void a_process_that_is_told_later_and_may_have_been_in_force_counts_beside_the_other() {
        assertThat(recountAfter(define("all", DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, "2025"))
                        .map(Recount::counts)
                        .orElseThrow())
                .extracting(Count::process)
                .containsExactly(MAJORITY, new DecisionProcessId("all"));
    }

    @Test
    void a_vote_of_a_seat_that_nobody_held_that_day_is_left_out_and_named() {
        assertThat(recountAfter(correct("2", 1, "2025-04", null)))
                .contains(new Recount(List.of(count(2, 2, 1, QuorumReached.NOT_REACHED)), List.of(new SeatId("2"))));
    }
}
