package org.missionpartnerships.mission.governing;

import static org.missionpartnerships.mission.governing.LinzGovernance.COMMITTEE;
import static org.missionpartnerships.mission.governing.LinzGovernance.LINZ_AG;
import static org.missionpartnerships.mission.governing.LinzGovernance.MISSION;
import static org.missionpartnerships.mission.governing.LinzGovernance.MORE_THAN_HALF;
import static org.missionpartnerships.mission.governing.LinzGovernance.assigned;
import static org.missionpartnerships.mission.governing.LinzGovernance.decide;
import static org.missionpartnerships.mission.governing.LinzGovernance.defined;
import static org.missionpartnerships.mission.governing.LinzGovernance.established;
import static org.missionpartnerships.mission.governing.LinzGovernance.observing;
import static org.missionpartnerships.mission.governing.LinzGovernance.seats;
import static org.missionpartnerships.mission.governing.LinzGovernance.votes;
import static org.missionpartnerships.mission.governing.LinzMeetings.held;
import static org.missionpartnerships.published.mission.DecisionOutcome.ADOPTED;
import static org.missionpartnerships.published.mission.DecisionOutcome.NOT_ADOPTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionAlreadyRecorded;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotFound;
import org.missionpartnerships.mission.governing.GovernanceRejection.DecisionProcessNotInForce;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumFinding;
import org.missionpartnerships.mission.governing.GovernanceRejection.QuorumNotReached;
import org.missionpartnerships.mission.governing.GovernanceRejection.Reading;
import org.missionpartnerships.mission.governing.GovernanceRejection.SeatHasNoVote;
import org.missionpartnerships.mission.governing.GovernanceRejection.VoteCountUnclear;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.mission.DecisionMethod;
import org.missionpartnerships.published.mission.DecisionOutcome;
import org.missionpartnerships.published.mission.DecisionProcessId;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.mission.Quorum;
import org.missionpartnerships.published.mission.QuorumRule;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.mission.VoteCount;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class DecisionDeciderTest {

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

    private static GovernanceEvent majority(Quorum quorum) {
        return defined("first", DecisionMethod.SIMPLE_MAJORITY, quorum, "2024-10-01");
    }

    private static VoteCount counted(
            String process,
            Certainty certainty,
            DecisionMethod method,
            Quorum quorum,
            int filled,
            int possiblyFilled,
            int present,
            DecisionOutcome outcome) {
        return new VoteCount(
                new DecisionProcessId(process), certainty, method, quorum, filled, possiblyFilled, present, outcome);
    }

    // Counting

    @Test
    void a_decision_is_counted_under_the_process_of_that_day() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "3", ""));
        committee(5, majority(MORE_THAN_HALF), defined("second", DecisionMethod.UNANIMITY, null, "2025-06-01"))
                .when(decision.command())
                .thenRecorded(decision.event(
                        ADOPTED,
                        counted(
                                "first",
                                Certainty.CERTAIN,
                                DecisionMethod.SIMPLE_MAJORITY,
                                MORE_THAN_HALF,
                                5,
                                5,
                                3,
                                ADOPTED)));
        var later = decide("rule", "2025-06-01").with(votes("1 2", "3", ""));
        committee(5, majority(MORE_THAN_HALF), defined("second", DecisionMethod.UNANIMITY, null, "2025-06-01"))
                .when(later.command())
                .thenRecorded(later.event(
                        NOT_ADOPTED,
                        counted("second", Certainty.CERTAIN, DecisionMethod.UNANIMITY, null, 5, 5, 3, NOT_ADOPTED)));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENSUS, 1 2, '', 3, ADOPTED",
        "CONSENSUS, 1 2 3, 4, '', NOT_ADOPTED",
        "CONSENSUS, '', '', 1 2, NOT_ADOPTED",
        "UNANIMITY, 1 2 3, '', '', ADOPTED",
        "UNANIMITY, 1 2, '', 3, NOT_ADOPTED",
        "SIMPLE_MAJORITY, 1 2, 3, 4, ADOPTED",
        "SIMPLE_MAJORITY, 1, 2, 3 4, NOT_ADOPTED",
        "ABSOLUTE_MAJORITY, 1 2 3, 4, '', ADOPTED",
        "ABSOLUTE_MAJORITY, 1 2, '', '', NOT_ADOPTED",
        "TWO_THIRDS_MAJORITY, 1 2, 3, 4, ADOPTED",
        "TWO_THIRDS_MAJORITY, 1 2 3, 4 5, '', NOT_ADOPTED",
        "DESIGNATED_DECIDERS, 1, 2 3, '', ADOPTED",
        "NOT_GIVEN, 1, 2 3, '', ADOPTED"
    })
    void each_method_counts_in_its_way(
            DecisionMethod method, String inFavour, String against, String abstained, DecisionOutcome outcome) {
        var decision = decide("rule", "2025-03-14").with(votes(inFavour, against, abstained));
        int present = decision.votes().size();
        committee(5, defined("first", method, null, "2024-10-01"))
                .when(decision.command())
                .thenRecorded(decision.event(
                        outcome, counted("first", Certainty.CERTAIN, method, null, 5, 5, present, outcome)));
    }

    @Test
    void without_a_process_on_record_there_is_nothing_to_count_under() {
        var decision = decide("rule", "2025-03-14").with(votes("1", "2 3", ""));
        committee(5).when(decision.command()).thenRecorded(decision.event(ADOPTED));
        committee(5, defined("later", DecisionMethod.UNANIMITY, null, "2025-06"))
                .when(decision.command())
                .thenRecorded(decision.event(ADOPTED));
    }

    @Test
    void the_same_decision_again_changes_nothing_whatever_was_recorded_since() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "3", ""));
        committee(5, decision.event(ADOPTED), majority(new Quorum(QuorumRule.AT_LEAST, 5, null)))
                .when(decision.command())
                .thenNothing();
        committee(5, decision.event(ADOPTED))
                .when(decision.with(votes("1", "", "")).command())
                .thenRejected(new DecisionAlreadyRecorded(MISSION, RULE, "Reuse before demolition"));
        committee(5, majority(null), decision.event(ADOPTED))
                .when(decision.under("first").command())
                .thenRejected(new DecisionAlreadyRecorded(MISSION, RULE, "Reuse before demolition"));
    }

    // Quorum

    @Test
    void without_a_quorum_there_is_no_decision() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "", ""));
        committee(4, majority(MORE_THAN_HALF))
                .when(decision.command())
                .thenRejected(new QuorumNotReached(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025-03-14",
                        List.of(new QuorumFinding(
                                new DecisionProcessId("first"), Certainty.CERTAIN, MORE_THAN_HALF, 2, 4, 4))));
    }

    @Test
    void who_attended_the_meeting_counts_for_the_quorum_without_voting() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "", "")).at("march");
        committee(4, majority(MORE_THAN_HALF), held("march", "2025-03", "1", "3"))
                .when(decision.command())
                .thenRecorded(decision.event(
                        ADOPTED,
                        counted(
                                "first",
                                Certainty.CERTAIN,
                                DecisionMethod.SIMPLE_MAJORITY,
                                MORE_THAN_HALF,
                                4,
                                4,
                                3,
                                ADOPTED)));
    }

    @Test
    void where_nobody_knows_the_votes_the_meeting_shows_the_quorum() {
        var decision = decide("rule", "2025-03-14").at("march");
        committee(3, majority(MORE_THAN_HALF), held("march", "2025-03", "1", "3"))
                .when(decision.command())
                .thenRecorded(decision.event(
                        ADOPTED,
                        counted(
                                "first",
                                Certainty.CERTAIN,
                                DecisionMethod.SIMPLE_MAJORITY,
                                MORE_THAN_HALF,
                                3,
                                3,
                                2,
                                ADOPTED)));
    }

    @Test
    void an_observer_makes_no_quorum_and_has_no_vote() {
        var present = decide("rule", "2025-03-14").with(votes("1", "", "")).at("march");
        committee(
                        2,
                        observing("observer", "2024-10-01"),
                        majority(MORE_THAN_HALF),
                        held("march", "2025-03", "observer"))
                .when(present.command())
                .thenRejected(new QuorumNotReached(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025-03-14",
                        List.of(new QuorumFinding(
                                new DecisionProcessId("first"), Certainty.CERTAIN, MORE_THAN_HALF, 1, 2, 2))));
        committee(2, observing("observer", "2024-10-01"))
                .when(decide("rule", "2025-03-14")
                        .with(votes("observer", "", ""))
                        .command())
                .thenRejected(new SeatHasNoVote(MISSION, COMMITTEE, new SeatId("observer"), "2025-03-14"));
    }

    @Test
    void seats_that_may_have_been_filled_are_held_against_the_quorum() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "", ""));
        committee(
                        2,
                        assigned("3", LINZ_AG, "2025", null),
                        assigned("4", LINZ_AG, "2025", null),
                        majority(MORE_THAN_HALF))
                .when(decision.command())
                .thenRejected(new QuorumNotReached(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025-03-14",
                        List.of(new QuorumFinding(
                                new DecisionProcessId("first"), Certainty.CERTAIN, MORE_THAN_HALF, 2, 2, 4))));
    }

    // Uncertain dates

    @Test
    void where_the_dates_leave_open_which_process_was_in_force_they_may_agree() {
        var decision = decide("rule", "2025").with(votes("1 2 3", "", ""));
        committee(3, majority(MORE_THAN_HALF), defined("second", DecisionMethod.UNANIMITY, null, "2025-06-01"))
                .when(decision.command())
                .thenRecorded(decision.event(
                        ADOPTED,
                        counted(
                                "first",
                                Certainty.POSSIBLE,
                                DecisionMethod.SIMPLE_MAJORITY,
                                MORE_THAN_HALF,
                                3,
                                3,
                                3,
                                ADOPTED),
                        counted("second", Certainty.POSSIBLE, DecisionMethod.UNANIMITY, null, 3, 3, 3, ADOPTED)));
    }

    @Test
    void where_it_makes_a_difference_the_process_must_be_named() {
        var decision = decide("rule", "2025").with(votes("1 2", "3", ""));
        var first =
                counted("first", Certainty.POSSIBLE, DecisionMethod.SIMPLE_MAJORITY, MORE_THAN_HALF, 3, 3, 3, ADOPTED);
        var second = counted("second", Certainty.POSSIBLE, DecisionMethod.UNANIMITY, null, 3, 3, 3, NOT_ADOPTED);
        GovernanceEvent[] processes = {
            majority(MORE_THAN_HALF), defined("second", DecisionMethod.UNANIMITY, null, "2025-06-01")
        };
        committee(3, processes)
                .when(decision.command())
                .thenRejected(new VoteCountUnclear(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025",
                        List.of(new Reading(first, true), new Reading(second, true))));
        var named = decision.under("first");
        committee(3, processes).when(named.command()).thenRecorded(named.event(ADOPTED, first));
        committee(3, processes)
                .when(decision.under("second").command())
                .thenRecorded(decision.event(NOT_ADOPTED, second));
    }

    @Test
    void a_quorum_under_one_of_two_possible_processes_is_not_enough() {
        var decision = decide("rule", "2025").with(votes("1 2", "", ""));
        Quorum all = new Quorum(QuorumRule.AT_LEAST, 3, null);
        committee(3, majority(MORE_THAN_HALF), defined("second", DecisionMethod.SIMPLE_MAJORITY, all, "2025-06-01"))
                .when(decision.command())
                .thenRejected(new VoteCountUnclear(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025",
                        List.of(
                                new Reading(
                                        counted(
                                                "first",
                                                Certainty.POSSIBLE,
                                                DecisionMethod.SIMPLE_MAJORITY,
                                                MORE_THAN_HALF,
                                                3,
                                                3,
                                                2,
                                                ADOPTED),
                                        true),
                                new Reading(
                                        counted(
                                                "second",
                                                Certainty.POSSIBLE,
                                                DecisionMethod.SIMPLE_MAJORITY,
                                                all,
                                                3,
                                                3,
                                                2,
                                                ADOPTED),
                                        false))));
    }

    @Test
    void a_majority_of_all_seats_needs_to_know_how_many_there_were() {
        var decision = decide("rule", "2025-03-14").with(votes("1 2", "", ""));
        committee(
                        2,
                        assigned("3", LINZ_AG, "2025", null),
                        assigned("4", LINZ_AG, "2025", null),
                        defined("first", DecisionMethod.ABSOLUTE_MAJORITY, null, "2024-10-01"))
                .when(decision.command())
                .thenRejected(new VoteCountUnclear(
                        MISSION,
                        COMMITTEE,
                        RULE,
                        "2025-03-14",
                        List.of(
                                new Reading(
                                        counted(
                                                "first",
                                                Certainty.CERTAIN,
                                                DecisionMethod.ABSOLUTE_MAJORITY,
                                                null,
                                                2,
                                                4,
                                                2,
                                                NOT_ADOPTED),
                                        true),
                                new Reading(
                                        counted(
                                                "first",
                                                Certainty.CERTAIN,
                                                DecisionMethod.ABSOLUTE_MAJORITY,
                                                null,
                                                2,
                                                4,
                                                2,
                                                ADOPTED),
                                        true))));
    }

    @Test
    void a_process_that_is_named_must_have_been_in_force_or_possibly() {
        committee(3)
                .when(decide("rule", "2025-03-14").under("first").command())
                .thenRejected(new DecisionProcessNotFound(MISSION, COMMITTEE, new DecisionProcessId("first")));
        SequencedMap<DecisionProcessId, Certainty> inForce = new LinkedHashMap<>();
        inForce.put(new DecisionProcessId("first"), Certainty.CERTAIN);
        committee(3, majority(null), defined("second", DecisionMethod.UNANIMITY, null, "2025-06-01"))
                .when(decide("rule", "2025-03-14").under("second").command())
                .thenRejected(new DecisionProcessNotInForce(
                        MISSION, COMMITTEE, new DecisionProcessId("second"), "2025-03-14", inForce));
    }
}
