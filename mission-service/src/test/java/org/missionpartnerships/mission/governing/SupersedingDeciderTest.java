package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.decide;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.supersede;
import static org.missionpartnerships.mission.governing.LinzGovernance.superseded;
import static org.missionpartnerships.published.mission.DecisionOutcome.ADOPTED;
import static org.missionpartnerships.published.mission.DecisionOutcome.NOT_ADOPTED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadySuperseded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotAdopted;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionSupersedesItself;
import org.missionpartnerships.mission.governing.GovernanceRejection.NotSupersededByThat;
import org.missionpartnerships.mission.governing.GovernanceRejection.OutsideItsTime;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersededInCircle;
import org.missionpartnerships.mission.governing.GovernanceRejection.SupersedingDecisionIsEarlier;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class SupersedingDeciderTest {

    private static final DecisionId A = new DecisionId("a");
    private static final DecisionId B = new DecisionId("b");
    private static final DecisionId C = new DecisionId("c");

    private final DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> governance =
            DeciderSpec.of(new GovernanceDecider());

    /** Decisions a, b and c of 2025, each possibly on any day of it. */
    private DeciderSpec<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection>.Given decisions(
            GovernanceEvent... more) {
        List<GovernanceEvent> events = new ArrayList<>(List.of(
                established(),
                decide("a", "2025").event(ADOPTED),
                decide("b", "2025").event(ADOPTED),
                decide("c", "2025").event(ADOPTED)));
        events.addAll(List.of(more));
        return governance.given(events);
    }

    @Test
    void a_later_decision_takes_the_place_of_an_earlier_one() {
        decisions().when(supersede("a", "b", null, "2025")).thenRecorded(superseded("a", "b", null, "2025"));
        decisions(superseded("a", "b", null, "2025"))
                .when(supersede("a", "b", null, "2025"))
                .thenNothing();
    }

    @Test
    void decisions_supersede_each_other_in_a_chain() {
        decisions(superseded("a", "b", null, "2025"))
                .when(supersede("b", "c", null, "2025"))
                .thenRecorded(superseded("b", "c", null, "2025"));
    }

    @Test
    void a_decision_that_is_not_there_neither_supersedes_nor_is_superseded() {
        decisions()
                .when(supersede("x", "b", null, "2025"))
                .thenRejected(new DecisionNotFound(MISSION, new DecisionId("x")));
        decisions()
                .when(supersede("a", "x", null, "2025"))
                .thenRejected(new DecisionNotFound(MISSION, new DecisionId("x")));
    }

    @Test
    void a_decision_does_not_supersede_itself() {
        decisions().when(supersede("a", "a", null, "2025")).thenRejected(new DecisionSupersedesItself(MISSION, A));
    }

    @Test
    void decisions_do_not_supersede_each_other_in_a_circle() {
        decisions(superseded("a", "b", null, "2025"), superseded("b", "c", null, "2025"))
                .when(supersede("c", "a", null, "2025"))
                .thenRejected(new SupersededInCircle(MISSION, C, List.of(A, B, C)));
    }

    @Test
    void a_decision_is_superseded_again_only_where_that_is_said() {
        decisions(superseded("a", "b", null, "2025"))
                .when(supersede("a", "c", null, "2025"))
                .thenRejected(new DecisionAlreadySuperseded(MISSION, A, List.of(B)));
        decisions(superseded("a", "b", null, "2025"))
                .when(supersede("a", "c", "b", "2025"))
                .thenRecorded(superseded("a", "c", "b", "2025"));
        decisions(superseded("a", "b", null, "2025"))
                .when(supersede("a", "b", "b", "2025"))
                .thenRejected(new DecisionAlreadySuperseded(MISSION, A, List.of(B)));
    }

    @Test
    void who_superseded_it_already_is_named_rightly() {
        decisions().when(supersede("a", "c", "b", "2025")).thenRejected(new NotSupersededByThat(MISSION, A, B));
    }

    @Test
    void an_earlier_decision_does_not_supersede_a_later_one() {
        decisions(decide("old", "2024-10").event(ADOPTED))
                .when(supersede("a", "old", null, "2025"))
                .thenRejected(new SupersedingDecisionIsEarlier(MISSION, A, "2025", new DecisionId("old"), "2024-10"));
    }

    @Test
    void nothing_is_superseded_before_it_was_decided() {
        decisions()
                .when(supersede("a", "b", null, "2024"))
                .thenRejected(new OutsideItsTime(MISSION, "decision a", "2025", null, "2024"));
    }

    @Test
    void what_was_voted_down_neither_supersedes_nor_is_superseded() {
        DecisionId down = new DecisionId("down");
        decisions(decide("down", "2025").event(NOT_ADOPTED))
                .when(supersede("a", "down", null, "2025"))
                .thenRejected(new DecisionNotAdopted(MISSION, down));
        decisions(decide("down", "2025").event(NOT_ADOPTED))
                .when(supersede("down", "a", null, "2025"))
                .thenRejected(new DecisionNotAdopted(MISSION, down));
    }
}
