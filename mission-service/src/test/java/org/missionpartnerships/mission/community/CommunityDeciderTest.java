package org.missionpartnerships.mission.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptInstrument;
import org.missionpartnerships.mission.community.CommunityCommand.AdoptPriority;
import org.missionpartnerships.mission.community.CommunityCommand.AllocateBudget;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.CollectInput;
import org.missionpartnerships.mission.community.CommunityCommand.OpenConsultation;
import org.missionpartnerships.mission.community.CommunityCommand.RecordFinding;
import org.missionpartnerships.mission.community.CommunityCommand.ShiftBudget;
import org.missionpartnerships.mission.community.CommunityRejection.ClosingPrecedesOpening;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyClosed;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyOpened;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.DecisionPrecedesInput;
import org.missionpartnerships.mission.community.CommunityRejection.FindingAlreadyRecorded;
import org.missionpartnerships.mission.community.CommunityRejection.FindingNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InputAlreadyCollected;
import org.missionpartnerships.mission.community.CommunityRejection.InputFollowsClosing;
import org.missionpartnerships.mission.community.CommunityRejection.InputNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.InstrumentAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.NothingWasHeard;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityAlreadyAdopted;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityGroundsContradict;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.PriorityWithoutGrounds;
import org.missionpartnerships.published.mission.Attendance;
import org.missionpartnerships.published.mission.BudgetId;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetAllocated;
import org.missionpartnerships.published.mission.CommunityEvent.BudgetShifted;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationClosed;
import org.missionpartnerships.published.mission.CommunityEvent.ConsultationOpened;
import org.missionpartnerships.published.mission.CommunityEvent.FindingRecorded;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyInstrumentAdopted;
import org.missionpartnerships.published.mission.CommunityEvent.PolicyPriorityAdopted;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.mission.FindingId;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.mission.InstrumentId;
import org.missionpartnerships.published.mission.ParticipationMethod;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.PriorityId;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Qualifier;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CommunityDeciderTest {

    private static final CityId ANTWERP = new CityId("antwerp");
    private static final MissionId MISSION = new MissionId("antwerp-youth-employment");
    private static final Owner OWNER = new Owner(ANTWERP, MISSION);
    private static final Source SOURCE = Source.of("ipi-2025-09", "L499-507");
    private static final AssertedBy HUMAN = AssertedBy.HUMAN;
    private static final Occurred IN_2023 = Occurred.stated("2023");
    private static final Occurred IN_2024 = Occurred.stated("2024");
    private static final Occurred SOMETIME = Occurred.inferred("[2023..2025-09]");
    private static final ConsultationId YOUNG = new ConsultationId("young-and-out-of-work");
    private static final ConsultationId NOWHERE = new ConsultationId("nowhere");
    private static final InputId SURVEY = new InputId("survey");
    private static final InputId TAKEOVER = new InputId("takeover");
    private static final FindingId MOBILITY = new FindingId("mobility");
    private static final PriorityId PRIORITY = new PriorityId("mobility");
    private static final InstrumentId TOOLKIT = new InstrumentId("recruitment-toolkit");
    private static final BudgetId BUDGET = new BudgetId("youth-employment");
    private static final Party SERVICE = new Party("Employment Service", null, Sector.GOVERNMENT);
    private static final List<Attendance> HEARD =
            List.of(new Attendance("young people", Quantity.of(Qualifier.MORE_THAN, "300", null)));
    private static final Money SUM = Money.exactly("350000", "EUR");
    private static final Cause BY_SURVEY = new Cause(YOUNG, SURVEY, null);
    private static final Cause BY_FINDING = new Cause(YOUNG, null, MOBILITY);
    private static final Cause BY_ALL = new Cause(YOUNG, null, null);

    private final DeciderSpec<CommunityCommand, Community, CommunityEvent, CommunityRejection> community =
            DeciderSpec.of(new CommunityDecider());

    // Consultations

    @Test
    void a_consultation_is_opened_once() {
        community.given().when(open("Why?", IN_2023)).thenRecorded(opened("Why?", IN_2023));
        community.given(opened("Why?", IN_2023)).when(open("Why?", IN_2023)).thenNothing();
        community
                .given(opened("Why?", IN_2023), input(SURVEY, SOMETIME), closed(SOMETIME))
                .when(open("How?", IN_2023))
                .thenRejected(new ConsultationAlreadyOpened(OWNER, YOUNG, "Why?"));
    }

    @ParameterizedTest
    @MethodSource("commandsInAConsultation")
    void nothing_happens_in_a_consultation_that_nobody_opened(CommunityCommand command) {
        community.given().when(command).thenRejected(new ConsultationNotFound(OWNER, YOUNG));
    }

    static List<CommunityCommand> commandsInAConsultation() {
        return List.of(
                collect(SURVEY, "Survey", SOMETIME),
                find("Far away", List.of()),
                close("Done", SOMETIME),
                adopt("Mobility", List.of(BY_ALL), null, SOMETIME),
                instrument("Toolkit", List.of(), List.of(BY_SURVEY)));
    }

    @Test
    void an_input_is_collected_once() {
        community
                .given(opened("Why?", IN_2023))
                .when(collect(SURVEY, "Survey", SOMETIME))
                .thenRecorded(input(SURVEY, SOMETIME));
        community
                .given(opened("Why?", IN_2023), input(SURVEY, SOMETIME))
                .when(collect(SURVEY, "Survey", SOMETIME))
                .thenNothing();
        community
                .given(opened("Why?", IN_2023), input(SURVEY, SOMETIME))
                .when(collect(SURVEY, "Another survey", SOMETIME))
                .thenRejected(new InputAlreadyCollected(OWNER, YOUNG, SURVEY));
    }

    @Test
    void an_input_of_before_the_closing_may_be_recorded_after_it() {
        community
                .given(opened("Why?", IN_2023), closed(IN_2024))
                .when(collect(SURVEY, "Survey", SOMETIME))
                .thenRecorded(input(SURVEY, SOMETIME));
    }

    @Test
    void an_input_that_certainly_follows_the_closing_is_refused_whichever_is_recorded_first() {
        var refusal = new InputFollowsClosing(OWNER, YOUNG, SURVEY, "2023", "2024");
        community
                .given(opened("Why?", IN_2023), closed(IN_2023))
                .when(collect(SURVEY, "Survey", IN_2024))
                .thenRejected(refusal);
        community
                .given(opened("Why?", IN_2023), input(SURVEY, IN_2024))
                .when(close("Done", IN_2023))
                .thenRejected(refusal);
    }

    @Test
    void a_finding_is_recorded_once_and_also_after_the_closing() {
        List<CommunityEvent> before = List.of(opened("Why?", IN_2023), input(SURVEY, SOMETIME), closed(SOMETIME));
        community
                .given(before)
                .when(find("Far away", List.of(SURVEY)))
                .thenRecorded(finding("Far away", List.of(SURVEY)));
        community.given(before).when(find("Far away", List.of())).thenRecorded(finding("Far away", List.of()));
        community
                .given(and(before, finding("Far away", List.of(SURVEY))))
                .when(find("Far away", List.of(SURVEY)))
                .thenNothing();
        community
                .given(and(before, finding("Far away", List.of(SURVEY))))
                .when(find("Too dear", List.of(SURVEY)))
                .thenRejected(new FindingAlreadyRecorded(OWNER, YOUNG, MOBILITY));
    }

    @Test
    void a_finding_comes_from_inputs_on_record() {
        community
                .given(opened("Why?", IN_2023), input(SURVEY, SOMETIME))
                .when(find("Far away", List.of(SURVEY, TAKEOVER)))
                .thenRejected(new InputNotFound(OWNER, YOUNG, TAKEOVER));
    }

    @Test
    void a_consultation_is_closed_once() {
        community.given(opened("Why?", IN_2023)).when(close("Done", IN_2024)).thenRecorded(closed(IN_2024));
        community
                .given(opened("Why?", IN_2023), closed(IN_2024))
                .when(close("Done", IN_2024))
                .thenNothing();
        community
                .given(opened("Why?", IN_2023), closed(IN_2024))
                .when(close("Given up", IN_2024))
                .thenRejected(new ConsultationAlreadyClosed(OWNER, YOUNG, "2024"));
    }

    @Test
    void a_consultation_does_not_close_before_it_opens() {
        community
                .given(opened("Why?", IN_2024))
                .when(close("Done", IN_2023))
                .thenRejected(new ClosingPrecedesOpening(OWNER, YOUNG, "2024", "2023"));
    }

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

    // What the events fold to

    @Test
    void what_happens_in_a_consultation_that_is_not_there_folds_to_nothing() {
        community
                .given(input(SURVEY, SOMETIME), finding("Far away", List.of()), closed(SOMETIME))
                .thenState(Community.EMPTY);
    }

    @Test
    void a_finding_without_inputs_comes_from_all_of_them() {
        Consultation consultation = Consultation.of(opened("Why?", IN_2023))
                .with(input(SURVEY, SOMETIME))
                .with(input(TAKEOVER, SOMETIME))
                .with(finding("Far away", List.of()));

        assertThat(consultation.inputsOf(BY_FINDING)).containsExactlyElementsOf(consultation.inputs());
        assertThat(consultation.inputsOf(BY_SURVEY)).containsExactly(input(SURVEY, SOMETIME));
        assertThat(consultation.inputsOf(new Cause(YOUNG, new InputId("other"), null)))
                .isEmpty();
    }

    @Test
    void what_is_known_to_follow_an_input_is_not_possible_before_it() {
        UUID heard = UUID.fromString("01920000-0000-7000-8000-000000000001");
        SequencedMap<CommunityEvent, Account.Name> events = new LinkedHashMap<>();
        Occurred after = Occurred.notGiven("[..2025-09]").withAfter(heard);
        for (CommunityEvent event : List.of(opened("Why?", IN_2023), input(SURVEY, IN_2024), closed(after))) {
            UUID id = event instanceof InputCollected ? heard : new UUID(0, events.size());
            events.put(event, new Account.Name(id, CommunityEvent.typeOf(event)));
        }
        Account account = new Account(events);

        assertThat(account.at(LocalDate.parse("2023-12-31"))
                        .community()
                        .consultations()
                        .get(YOUNG)
                        .closed())
                .isNull();
        assertThat(account.at(LocalDate.parse("2024-01-01")).asOf().certainty(closed(after)))
                .isEqualTo(Certainty.POSSIBLE);
        assertThat(account.at(null).community().consultations().get(YOUNG).closed())
                .isEqualTo(closed(after));
    }

    @Test
    void what_is_certainly_heard_after_a_decision_did_not_lead_to_it() {
        Consultation consultation = Consultation.of(opened("Why?", IN_2023))
                .with(input(SURVEY, SOMETIME))
                .with(input(TAKEOVER, IN_2024));

        assertThat(consultation.leadsTo(BY_ALL, IN_2023, input(SURVEY, SOMETIME)))
                .isTrue();
        assertThat(consultation.leadsTo(BY_ALL, IN_2023, input(TAKEOVER, IN_2024)))
                .isFalse();
        assertThat(consultation.leadsTo(BY_ALL, IN_2024, input(TAKEOVER, IN_2024)))
                .isTrue();
        assertThat(consultation.leadsTo(new Cause(NOWHERE, null, null), IN_2024, input(TAKEOVER, IN_2024)))
                .isFalse();
    }

    private static List<CommunityEvent> heard() {
        return List.of(opened("Why?", IN_2023), input(SURVEY, SOMETIME), finding("Far away", List.of(SURVEY)));
    }

    private static List<CommunityEvent> and(List<CommunityEvent> before, CommunityEvent event) {
        List<CommunityEvent> more = new ArrayList<>(before);
        more.add(event);
        return more;
    }

    private static CommunityCommand decide(boolean priority, Cause cause) {
        return priority
                ? adopt("Mobility", List.of(cause), null, SOMETIME)
                : instrument("Toolkit", List.of(), List.of(cause));
    }

    private static OpenConsultation open(String question, Occurred occurred) {
        return new OpenConsultation(
                OWNER, YOUNG, question, "Young people", List.of(SERVICE), null, occurred, SOURCE, HUMAN);
    }

    private static ConsultationOpened opened(String question, Occurred occurred) {
        return new ConsultationOpened(
                ANTWERP, MISSION, YOUNG, question, "Young people", List.of(SERVICE), null, occurred, SOURCE, HUMAN);
    }

    private static CollectInput collect(InputId input, String title, Occurred occurred) {
        return new CollectInput(
                OWNER,
                YOUNG,
                input,
                ParticipationMethod.SURVEY,
                title,
                HEARD,
                List.of(),
                null,
                occurred,
                SOURCE,
                HUMAN);
    }

    private static InputCollected input(InputId input, Occurred occurred) {
        return new InputCollected(
                ANTWERP,
                MISSION,
                YOUNG,
                input,
                ParticipationMethod.SURVEY,
                "Survey",
                HEARD,
                List.of(),
                null,
                occurred,
                SOURCE,
                HUMAN);
    }

    private static RecordFinding find(String statement, List<InputId> inputs) {
        return new RecordFinding(OWNER, YOUNG, MOBILITY, statement, inputs, null, SOMETIME, SOURCE, HUMAN);
    }

    private static FindingRecorded finding(String statement, List<InputId> inputs) {
        return new FindingRecorded(ANTWERP, MISSION, YOUNG, MOBILITY, statement, inputs, null, SOMETIME, SOURCE, HUMAN);
    }

    private static CloseConsultation close(String summary, Occurred occurred) {
        return new CloseConsultation(OWNER, YOUNG, summary, occurred, SOURCE, HUMAN);
    }

    private static ConsultationClosed closed(Occurred occurred) {
        return new ConsultationClosed(ANTWERP, MISSION, YOUNG, "Done", occurred, SOURCE, HUMAN);
    }

    private static AdoptPriority adopt(
            String title, List<Cause> becauseOf, @Nullable String withoutInput, Occurred occurred) {
        return new AdoptPriority(
                OWNER, PRIORITY, title, null, SERVICE, becauseOf, withoutInput, occurred, SOURCE, HUMAN);
    }

    private static PolicyPriorityAdopted priority(String title, List<Cause> becauseOf, @Nullable String withoutInput) {
        return new PolicyPriorityAdopted(
                ANTWERP, MISSION, PRIORITY, title, null, SERVICE, becauseOf, withoutInput, SOMETIME, SOURCE, HUMAN);
    }

    private static AdoptInstrument instrument(String title, List<PriorityId> priorities, List<Cause> becauseOf) {
        return new AdoptInstrument(
                OWNER,
                TOOLKIT,
                title,
                null,
                "Employment policy",
                SERVICE,
                priorities,
                becauseOf,
                "Immediate",
                SOMETIME,
                SOURCE,
                HUMAN);
    }

    private static PolicyInstrumentAdopted toolkit(String title, List<PriorityId> priorities, List<Cause> becauseOf) {
        return new PolicyInstrumentAdopted(
                ANTWERP,
                MISSION,
                TOOLKIT,
                title,
                null,
                "Employment policy",
                SERVICE,
                priorities,
                becauseOf,
                "Immediate",
                SOMETIME,
                SOURCE,
                HUMAN);
    }

    private static AllocateBudget allocate(@Nullable Money sum, @Nullable String words, List<PriorityId> priorities) {
        return new AllocateBudget(
                OWNER, BUDGET, sum, words, "The priorities", priorities, SERVICE, SOMETIME, SOURCE, HUMAN);
    }

    private static BudgetAllocated allocated(@Nullable Money sum, @Nullable String words, List<PriorityId> priorities) {
        return new BudgetAllocated(
                ANTWERP, MISSION, BUDGET, sum, words, "The priorities", priorities, SERVICE, SOMETIME, SOURCE, HUMAN);
    }

    private static ShiftBudget shift(Money sum, List<PriorityId> priorities) {
        return new ShiftBudget(OWNER, BUDGET, sum, null, null, "New programmes", priorities, SOMETIME, SOURCE, HUMAN);
    }

    private static BudgetShifted shifted(Money sum, List<PriorityId> priorities) {
        return new BudgetShifted(
                ANTWERP, MISSION, BUDGET, sum, null, null, "New programmes", priorities, SOMETIME, SOURCE, HUMAN);
    }
}
