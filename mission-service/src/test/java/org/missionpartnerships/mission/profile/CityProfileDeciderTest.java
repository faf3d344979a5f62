package org.missionpartnerships.mission.profile;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.profile.CityProfileCommand.AssessCapability;
import org.missionpartnerships.mission.profile.CityProfileCommand.LinkEvidence;
import org.missionpartnerships.mission.profile.CityProfileCommand.RecordInterview;
import org.missionpartnerships.mission.profile.CityProfileRejection.CapabilityWithoutEvidence;
import org.missionpartnerships.mission.profile.CityProfileRejection.InterviewNotFound;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.mission.CityProfileEvent;
import org.missionpartnerships.published.mission.CityProfileEvent.CapabilityAssessed;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewEvidenceLinked;
import org.missionpartnerships.published.mission.CityProfileEvent.InterviewRecorded;
import org.missionpartnerships.published.mission.InterviewDimension;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CityProfileDeciderTest {

    private static final CityId BURGOS = new CityId("burgos");
    private static final UUID OFFICE = UUID.fromString("01998f2e-5b1c-7a10-8c33-2f6d0e9a4b72");
    private static final UUID STAFF = UUID.fromString("01998f2e-5b1c-7a10-8c33-2f6d0e9a4b73");
    private static final Occurred REPORTED = Occurred.stated("2025-09");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");

    private static final InterviewRecorded FIRST = interview(1, "A permanent office keeps the work going");
    private static final CapabilityAssessed ASSESSED = assessed(1, "Co-investment");

    private final DeciderSpec<CityProfileCommand, CityProfile, CityProfileEvent, CityProfileRejection> profile =
            DeciderSpec.of(new CityProfileDecider());

    @Test
    void what_was_said_in_an_interview_is_recorded() {
        profile.given().when(record("A permanent office keeps the work going")).thenRecorded(FIRST);
    }

    @Test
    void another_statement_stands_beside_it() {
        profile.given(FIRST, ASSESSED)
                .when(record("The foundation sends staff"))
                .thenRecorded(interview(2, "The foundation sends staff"));
    }

    @Test
    void recording_the_same_statement_again_changes_nothing() {
        profile.given(FIRST)
                .when(record("A permanent office keeps the work going"))
                .thenNothing();
    }

    @Test
    void evidence_is_linked_later() {
        profile.given(FIRST)
                .when(link(1, OFFICE, STAFF, STAFF))
                .thenRecorded(new InterviewEvidenceLinked(BURGOS, 1, List.of(STAFF), REPORTED, null, AssertedBy.HUMAN));
    }

    @Test
    void linking_the_same_evidence_again_changes_nothing() {
        profile.given(FIRST).when(link(1, OFFICE)).thenNothing();
        profile.given(FIRST, new InterviewEvidenceLinked(BURGOS, 1, List.of(STAFF), REPORTED, null, AssertedBy.HUMAN))
                .when(link(1, STAFF))
                .thenNothing();
    }

    @Test
    void evidence_of_a_statement_that_is_not_there_is_refused() {
        profile.given().when(link(1, STAFF)).thenRejected(new InterviewNotFound(BURGOS, 1));
        profile.given(FIRST).when(link(2, STAFF)).thenRejected(new InterviewNotFound(BURGOS, 2));
    }

    @Test
    void a_capability_is_assessed_on_evidence() {
        profile.given().when(assess("Co-investment", OFFICE)).thenRecorded(ASSESSED);
        profile.given(FIRST, ASSESSED)
                .when(assess("Shared budgets", OFFICE))
                .thenRecorded(assessed(2, "Shared budgets"));
    }

    @Test
    void assessing_the_same_again_changes_nothing() {
        profile.given(ASSESSED).when(assess("Co-investment", OFFICE)).thenNothing();
    }

    @Test
    void a_capability_without_evidence_is_refused() {
        profile.given()
                .when(assess("Co-investment"))
                .thenRejected(new CapabilityWithoutEvidence(BURGOS, "Co-investment"));
        profile.given(ASSESSED)
                .when(assess("Co-investment"))
                .thenRejected(new CapabilityWithoutEvidence(BURGOS, "Co-investment"));
    }

    @Test
    void the_profile_holds_everything_in_the_order_of_recording() {
        profile.given(FIRST, ASSESSED).thenState(new CityProfile(List.of(FIRST, ASSESSED)));
    }

    private static RecordInterview record(String statement) {
        return new RecordInterview(
                BURGOS,
                InterviewDimension.ALLIANCE_INFRASTRUCTURE,
                statement,
                "Head of the office",
                List.of(OFFICE),
                REPORTED,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static InterviewRecorded interview(int number, String statement) {
        return new InterviewRecorded(
                BURGOS,
                number,
                InterviewDimension.ALLIANCE_INFRASTRUCTURE,
                statement,
                "Head of the office",
                List.of(OFFICE),
                REPORTED,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static LinkEvidence link(int interview, UUID... evidence) {
        return new LinkEvidence(BURGOS, interview, List.of(evidence), REPORTED, null, AssertedBy.HUMAN);
    }

    private static AssessCapability assess(String capability, UUID... evidence) {
        return new AssessCapability(
                BURGOS,
                Challenge.COST_OF_TRANSFORMATION,
                capability,
                "Both pay for the office",
                List.of(evidence),
                REPORTED,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static CapabilityAssessed assessed(int number, String capability) {
        return new CapabilityAssessed(
                BURGOS,
                number,
                Challenge.COST_OF_TRANSFORMATION,
                capability,
                "Both pay for the office",
                List.of(OFFICE),
                REPORTED,
                SOURCE,
                AssertedBy.HUMAN);
    }
}
