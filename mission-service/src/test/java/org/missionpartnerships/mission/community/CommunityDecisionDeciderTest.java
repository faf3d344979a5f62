package org.missionpartnerships.mission.community;

import static org.missionpartnerships.mission.community.AntwerpCommunity.ANTWERP;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_ALL;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_FINDING;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_SURVEY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.HUMAN;
import static org.missionpartnerships.mission.community.AntwerpCommunity.IN_2023;
import static org.missionpartnerships.mission.community.AntwerpCommunity.IN_2024;
import static org.missionpartnerships.mission.community.AntwerpCommunity.MISSION;
import static org.missionpartnerships.mission.community.AntwerpCommunity.NOWHERE;
import static org.missionpartnerships.mission.community.AntwerpCommunity.OWNER;
import static org.missionpartnerships.mission.community.AntwerpCommunity.PRIORITY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SERVICE;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SOMETIME;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SOURCE;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SUM;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SURVEY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.TAKEOVER;
import static org.missionpartnerships.mission.community.AntwerpCommunity.TOOLKIT;
import static org.missionpartnerships.mission.community.AntwerpCommunity.YOUNG;
import static org.missionpartnerships.mission.community.AntwerpCommunity.adopt;
import static org.missionpartnerships.mission.community.AntwerpCommunity.allocate;
import static org.missionpartnerships.mission.community.AntwerpCommunity.allocated;
import static org.missionpartnerships.mission.community.AntwerpCommunity.and;
import static org.missionpartnerships.mission.community.AntwerpCommunity.decide;
import static org.missionpartnerships.mission.community.AntwerpCommunity.heard;
import static org.missionpartnerships.mission.community.AntwerpCommunity.input;
import static org.missionpartnerships.mission.community.AntwerpCommunity.instrument;
import static org.missionpartnerships.mission.community.AntwerpCommunity.opened;
import static org.missionpartnerships.mission.community.AntwerpCommunity.priority;
import static org.missionpartnerships.mission.community.AntwerpCommunity.shift;
import static org.missionpartnerships.mission.community.AntwerpCommunity.shifted;
import static org.missionpartnerships.mission.community.AntwerpCommunity.toolkit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.DecisionPrecedesInput;
import org.missionpartnerships.mission.community.CommunityRejection.FindingNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InputNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InstrumentAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.NothingWasHeard;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityGroundsContradict;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityWithoutGrounds;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CommunityDecisionDeciderTest {

    private final DeciderSpec<CommunityCommand, Community, CommunityEvent, CommunityRejection> community =
            DeciderSpec.of(new CommunityDecider());

    // Priorities

    @Test
    void a_priority_goes_back_to_an_input_a_finding_or_a_whole_consultation() {
        for (Cause cause : List.of(BY_SURVEY, BY_FINDING, BY_ALL)) {
            community
                    .given(heard())
                    .when(adopt("Mobility", List.of(cause), null, SOMETIME))
                    .thenRecorded(priority("Mobility", List.of(cause), null));
        }
    }

    @Test
    void a_priority_may_say_outright_that_nobody_was_heard() {
        community
                .given()
                .when(adopt("Mobility", List.of(), "A duty by law", SOMETIME))
                .thenRecorded(priority("Mobility", List.of(), "A duty by law"));
    }

    @Test
    void a_priority_says_the_one_or_the_other() {
        community
                .given(heard())
                .when(adopt("Mobility", List.of(), null, SOMETIME))
                .thenRejected(new PriorityWithoutGrounds(OWNER, PRIORITY));
        community
                .given(heard())
                .when(adopt("Mobility", List.of(BY_SURVEY), "A duty by law", SOMETIME))
                .thenRejected(new PriorityGroundsContradict(OWNER, PRIORITY));
    }

    @Test
    void a_priority_is_adopted_once() {
        List<CommunityEvent> adopted = and(heard(), priority("Mobility", List.of(BY_SURVEY), null));
        community
                .given(adopted)
                .when(adopt("Mobility", List.of(BY_SURVEY), null, SOMETIME))
                .thenNothing();
        community
                .given(adopted)
                .when(adopt("Cars", List.of(BY_SURVEY), null, SOMETIME))
                .thenRejected(new PriorityAlreadyAdopted(OWNER, PRIORITY, "Mobility"));
    }

    @Test
    void what_a_decision_goes_back_to_is_on_record_and_was_heard() {
        Cause unknownInput = new Cause(YOUNG, TAKEOVER, null);
        Cause unknownFinding = new Cause(YOUNG, null, new FindingId("rent"));
        Cause unknownConsultation = new Cause(NOWHERE, null, null);
        for (boolean priority : List.of(true, false)) {
            community
                    .given(heard())
                    .when(decide(priority, unknownInput))
                    .thenRejected(new InputNotFound(OWNER, YOUNG, TAKEOVER));
            community
                    .given(heard())
                    .when(decide(priority, unknownFinding))
                    .thenRejected(new FindingNotFound(OWNER, YOUNG, new FindingId("rent")));
            community
                    .given(heard())
                    .when(decide(priority, unknownConsultation))
                    .thenRejected(new ConsultationNotFound(OWNER, NOWHERE));
            community
                    .given(opened("Why?", IN_2023))
                    .when(decide(priority, BY_ALL))
                    .thenRejected(new NothingWasHeard(OWNER, YOUNG));
        }
    }

    @Test
    void a_decision_does_not_certainly_precede_all_that_it_goes_back_to() {
        List<CommunityEvent> heardIn2024 = List.of(opened("Why?", IN_2023), input(SURVEY, IN_2024));
        community
                .given(heardIn2024)
                .when(adopt("Mobility", List.of(BY_SURVEY), null, IN_2023))
                .thenRejected(new DecisionPrecedesInput(OWNER, BY_SURVEY, "2023"));
        community
                .given(and(heardIn2024, input(TAKEOVER, IN_2023)))
                .when(adopt("Mobility", List.of(BY_ALL), null, IN_2023))
                .thenRecorded(new PolicyPriorityAdopted(
                        ANTWERP,
                        MISSION,
                        PRIORITY,
                        "Mobility",
                        null,
                        SERVICE,
                        List.of(BY_ALL),
                        null,
                        IN_2023,
                        SOURCE,
                        HUMAN));
    }

    // Instruments

    @Test
    void an_instrument_is_adopted_once_for_priorities_on_record() {
        List<CommunityEvent> adopted = and(heard(), priority("Mobility", List.of(BY_SURVEY), null));
        community
                .given(adopted)
                .when(instrument("Toolkit", List.of(PRIORITY), List.of(BY_SURVEY)))
                .thenRecorded(toolkit("Toolkit", List.of(PRIORITY), List.of(BY_SURVEY)));
        community
                .given()
                .when(instrument("Toolkit", List.of(), List.of()))
                .thenRecorded(toolkit("Toolkit", List.of(), List.of()));
        community
                .given(toolkit("Toolkit", List.of(), List.of()))
                .when(instrument("Toolkit", List.of(), List.of()))
                .thenNothing();
        community
                .given(toolkit("Toolkit", List.of(), List.of()))
                .when(instrument("Tools", List.of(), List.of()))
                .thenRejected(new InstrumentAlreadyAdopted(OWNER, TOOLKIT, "Toolkit"));
        community
                .given(heard())
                .when(instrument("Toolkit", List.of(PRIORITY), List.of()))
                .thenRejected(new PriorityNotFound(OWNER, PRIORITY));
    }

    // Budgets

    @Test
    void what_sources_say_of_a_budget_stands_side_by_side() {
        community.given().when(allocate(SUM, null, List.of())).thenRecorded(allocated(SUM, null, List.of()));
        community
                .given(allocated(SUM, null, List.of()))
                .when(shift(SUM, List.of()))
                .thenRecorded(shifted(SUM, List.of()));
        community
                .given(allocated(SUM, null, List.of()), shifted(SUM, List.of()))
                .when(allocate(null, "substantial amounts", List.of()))
                .thenRecorded(allocated(null, "substantial amounts", List.of()));
        community.given().when(shift(SUM, List.of())).thenRecorded(shifted(SUM, List.of()));
    }

    @Test
    void the_same_statement_of_a_budget_again_changes_nothing() {
        List<CommunityEvent> said = List.of(allocated(SUM, null, List.of()), shifted(SUM, List.of()));
        community.given(said).when(allocate(SUM, null, List.of())).thenNothing();
        community.given(said).when(shift(SUM, List.of())).thenNothing();
    }

    @Test
    void a_budget_backs_priorities_on_record() {
        var refusal = new PriorityNotFound(OWNER, PRIORITY);
        community.given(heard()).when(allocate(SUM, null, List.of(PRIORITY))).thenRejected(refusal);
        community.given(heard()).when(shift(SUM, List.of(PRIORITY))).thenRejected(refusal);
        community
                .given(and(heard(), priority("Mobility", List.of(BY_SURVEY), null)))
                .when(allocate(SUM, null, List.of(PRIORITY)))
                .thenRecorded(allocated(SUM, null, List.of(PRIORITY)));
    }
}
