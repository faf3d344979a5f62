package org.missionpartnerships.mission.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_ALL;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_FINDING;
import static org.missionpartnerships.mission.community.AntwerpCommunity.BY_SURVEY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.IN_2023;
import static org.missionpartnerships.mission.community.AntwerpCommunity.IN_2024;
import static org.missionpartnerships.mission.community.AntwerpCommunity.MOBILITY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.NOWHERE;
import static org.missionpartnerships.mission.community.AntwerpCommunity.OWNER;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SOMETIME;
import static org.missionpartnerships.mission.community.AntwerpCommunity.SURVEY;
import static org.missionpartnerships.mission.community.AntwerpCommunity.TAKEOVER;
import static org.missionpartnerships.mission.community.AntwerpCommunity.YOUNG;
import static org.missionpartnerships.mission.community.AntwerpCommunity.adopt;
import static org.missionpartnerships.mission.community.AntwerpCommunity.and;
import static org.missionpartnerships.mission.community.AntwerpCommunity.close;
import static org.missionpartnerships.mission.community.AntwerpCommunity.closed;
import static org.missionpartnerships.mission.community.AntwerpCommunity.collect;
import static org.missionpartnerships.mission.community.AntwerpCommunity.find;
import static org.missionpartnerships.mission.community.AntwerpCommunity.finding;
import static org.missionpartnerships.mission.community.AntwerpCommunity.heard;
import static org.missionpartnerships.mission.community.AntwerpCommunity.input;
import static org.missionpartnerships.mission.community.AntwerpCommunity.instrument;
import static org.missionpartnerships.mission.community.AntwerpCommunity.open;
import static org.missionpartnerships.mission.community.AntwerpCommunity.opened;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.community.CommunityRejection.ClosingPrecedesOpening;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyClosed;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationAlreadyOpened;
import org.missionpartnerships.mission.community.CommunityRejection.ConsultationNotFound;
import org.missionpartnerships.mission.community.CommunityRejection.FindingAlreadyRecorded;
import org.missionpartnerships.mission.community.CommunityRejection.InputAlreadyCollected;
import org.missionpartnerships.mission.community.CommunityRejection.InputFollowsClosing;
import org.missionpartnerships.mission.community.CommunityRejection.InputNotFound;
import org.missionpartnerships.published.mission.Cause;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.mission.CommunityEvent.InputCollected;
import org.missionpartnerships.published.mission.InputId;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CommunityDeciderTest {

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

        assertThat(account.standing(asOf("2023-12-31", heard))
                        .community()
                        .consultations()
                        .get(YOUNG)
                        .closed())
                .isNull();
        assertThat(asOf("2024-01-01", heard).certainty(closed(after))).isEqualTo(Certainty.POSSIBLE);
        assertThat(account.standing(AsOf.RECORDED)
                        .community()
                        .consultations()
                        .get(YOUNG)
                        .closed())
                .isEqualTo(closed(after));
    }

    private static AsOf asOf(String day, UUID heard) {
        return new AsOf(new At(LocalDate.parse(day), new FirstDays(id -> id.equals(heard) ? IN_2024 : null)));
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
}
