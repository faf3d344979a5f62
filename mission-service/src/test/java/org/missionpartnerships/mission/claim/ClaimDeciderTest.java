package org.missionpartnerships.mission.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.missionpartnerships.mission.claim.AntwerpClaims.ANTWERP;
import static org.missionpartnerships.mission.claim.AntwerpClaims.BUDGET;
import static org.missionpartnerships.mission.claim.AntwerpClaims.DISPUTED;
import static org.missionpartnerships.mission.claim.AntwerpClaims.FIRST;
import static org.missionpartnerships.mission.claim.AntwerpClaims.LATER;
import static org.missionpartnerships.mission.claim.AntwerpClaims.MISSION;
import static org.missionpartnerships.mission.claim.AntwerpClaims.OFFICE;
import static org.missionpartnerships.mission.claim.AntwerpClaims.OPENED;
import static org.missionpartnerships.mission.claim.AntwerpClaims.PRIORITIES;
import static org.missionpartnerships.mission.claim.AntwerpClaims.REASON;
import static org.missionpartnerships.mission.claim.AntwerpClaims.REOPENED;
import static org.missionpartnerships.mission.claim.AntwerpClaims.REPORTED;
import static org.missionpartnerships.mission.claim.AntwerpClaims.RESOLVED;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SECOND;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SHIFT;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SUBJECT;
import static org.missionpartnerships.mission.claim.AntwerpClaims.SUBSTANTIAL;
import static org.missionpartnerships.mission.claim.AntwerpClaims.THIRD;
import static org.missionpartnerships.mission.claim.AntwerpClaims.TITLE;
import static org.missionpartnerships.mission.claim.AntwerpClaims.WITHDRAWN;
import static org.missionpartnerships.mission.claim.AntwerpClaims.claim;
import static org.missionpartnerships.mission.claim.AntwerpClaims.content;
import static org.missionpartnerships.mission.claim.AntwerpClaims.dispute;
import static org.missionpartnerships.mission.claim.AntwerpClaims.record;
import static org.missionpartnerships.mission.claim.AntwerpClaims.recorded;
import static org.missionpartnerships.mission.claim.AntwerpClaims.reopen;
import static org.missionpartnerships.mission.claim.AntwerpClaims.resolve;
import static org.missionpartnerships.mission.claim.AntwerpClaims.resolved;
import static org.missionpartnerships.mission.claim.AntwerpClaims.withdraw;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.mission.claim.ClaimCommand.RecordClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.WithdrawDispute;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectAlreadyResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectIsAnother;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.ClaimSubjectNotResolved;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeAlreadyWithdrawn;
import org.missionpartnerships.mission.claim.ClaimRejection.DisputeNotFound;
import org.missionpartnerships.mission.claim.ClaimRejection.NothingToResolve;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.mission.claim.ClaimSubject.Open;
import org.missionpartnerships.mission.claim.ClaimSubject.Resolved;
import org.missionpartnerships.mission.claim.ClaimSubject.Unopened;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimOutcome;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.ReopeningCause;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class ClaimDeciderTest {

    private static final ClaimResolution PREFER_SECOND = ClaimResolution.preferring(claim(2));
    private static final ClaimResolution DIFFERENT = ClaimResolution.of(ClaimOutcome.DIFFERENT_MEASURES);

    private final DeciderSpec<ClaimCommand, ClaimSubject, ClaimEvent, ClaimRejection> subject =
            DeciderSpec.of(new ClaimDecider());

    @Test
    void the_first_claim_opens_its_subject() {
        subject.given().when(record(SUBSTANTIAL)).thenRecorded(OPENED, FIRST);
    }

    @Test
    void a_subject_without_a_title_takes_the_words_of_its_topic() {
        RecordClaim untitled =
                new RecordClaim(SUBJECT, ANTWERP, MISSION, new ClaimTopic("youth-budget"), null, SUBSTANTIAL);

        subject.given()
                .when(untitled)
                .thenRecorded(
                        new ClaimEvent.ClaimSubjectOpened(
                                SUBJECT,
                                ANTWERP,
                                MISSION,
                                new ClaimTopic("youth-budget"),
                                "Youth budget",
                                REPORTED,
                                Source.of("ipi-2025-09", "L72"),
                                AssertedBy.HUMAN),
                        FIRST);
    }

    @Test
    void nothing_else_can_be_done_about_what_nobody_claimed() {
        for (ClaimCommand command : List.of(dispute(1), withdraw(1, 1), resolve(DIFFERENT), reopen("Other accounts"))) {
            subject.given().when(command).thenRejected(new ClaimSubjectNotFound(SUBJECT));
        }
    }

    @Test
    void rival_claims_stand_beside_each_other() {
        subject.given(OPENED, FIRST).when(record(PRIORITIES)).thenRecorded(SECOND);
        subject.given(OPENED, FIRST, SECOND).when(record(SHIFT)).thenRecorded(THIRD);
    }

    @Test
    void the_same_words_of_another_source_are_another_claim() {
        subject.given(OPENED, FIRST)
                .when(record(content(SUBSTANTIAL.statement(), null, "L876")))
                .thenRecorded(recorded(2, content(SUBSTANTIAL.statement(), null, "L876")));
    }

    @Test
    void recording_the_same_claim_again_changes_nothing() {
        subject.given(OPENED, FIRST, SECOND).when(record(SUBSTANTIAL)).thenNothing();
        subject.given(OPENED, FIRST, SECOND, RESOLVED).when(record(SUBSTANTIAL)).thenNothing();
    }

    @Test
    void a_claim_may_leave_the_title_as_it_is() {
        subject.given(OPENED, FIRST)
                .when(new RecordClaim(SUBJECT, ANTWERP, MISSION, BUDGET, null, PRIORITIES))
                .thenRecorded(SECOND);
    }

    @Test
    void a_claim_about_something_else_cannot_take_the_id() {
        for (RecordClaim other : List.of(
                new RecordClaim(SUBJECT, new CityId("ghent"), MISSION, BUDGET, TITLE, PRIORITIES),
                new RecordClaim(SUBJECT, ANTWERP, null, BUDGET, TITLE, PRIORITIES),
                new RecordClaim(SUBJECT, ANTWERP, MISSION, new ClaimTopic("start"), TITLE, PRIORITIES),
                new RecordClaim(SUBJECT, ANTWERP, MISSION, BUDGET, "Start", PRIORITIES))) {
            var another = new ClaimSubjectIsAnother(SUBJECT, ANTWERP, MISSION, BUDGET, TITLE);
            subject.given(OPENED, FIRST).when(other).thenRejected(another);
            subject.given(OPENED, FIRST, SECOND, RESOLVED).when(other).thenRejected(another);
        }
    }

    @Test
    void a_claim_is_disputed_with_a_reason() {
        subject.given(OPENED, FIRST, SECOND).when(dispute(2)).thenRecorded(DISPUTED);
    }

    @Test
    void disputing_it_for_the_same_reason_again_changes_nothing() {
        subject.given(OPENED, FIRST, SECOND, DISPUTED).when(dispute(2)).thenNothing();
        subject.given(OPENED, FIRST, SECOND, DISPUTED, RESOLVED)
                .when(dispute(2))
                .thenNothing();
    }

    @Test
    void what_was_withdrawn_may_be_disputed_again() {
        subject.given(OPENED, FIRST, SECOND, DISPUTED, WITHDRAWN)
                .when(dispute(2))
                .thenRecorded(new ClaimDisputed(
                        SUBJECT, MISSION, claim(2), 2, OFFICE, REASON, LATER, null, AssertedBy.HUMAN));
    }

    @Test
    void a_claim_that_is_not_there_is_not_disputed() {
        subject.given(OPENED, FIRST).when(dispute(2)).thenRejected(new ClaimNotFound(claim(2)));
        subject.given(OPENED, FIRST, SECOND, RESOLVED).when(dispute(9)).thenRejected(new ClaimNotFound(claim(9)));
    }

    @Test
    void a_dispute_is_withdrawn_and_stays_on_file() {
        subject.given(OPENED, FIRST, SECOND, DISPUTED).when(withdraw(2, 1)).thenRecorded(WITHDRAWN);
        subject.given(OPENED, FIRST, SECOND, DISPUTED, RESOLVED)
                .when(withdraw(2, 1))
                .thenRecorded(WITHDRAWN);
    }

    @Test
    void withdrawing_it_again_changes_nothing_and_never_the_reason() {
        subject.given(OPENED, FIRST, SECOND, DISPUTED, WITHDRAWN)
                .when(withdraw(2, 1))
                .thenNothing();
        subject.given(OPENED, FIRST, SECOND, DISPUTED, WITHDRAWN)
                .when(new WithdrawDispute(claim(2), 1, "Another reason", LATER, null, AssertedBy.HUMAN))
                .thenRejected(new DisputeAlreadyWithdrawn(claim(2), 1));
    }

    @Test
    void a_dispute_that_is_not_there_is_not_withdrawn() {
        subject.given(OPENED, FIRST, SECOND, DISPUTED)
                .when(withdraw(2, 2))
                .thenRejected(new DisputeNotFound(claim(2), 2));
        subject.given(OPENED, FIRST, SECOND, DISPUTED)
                .when(withdraw(1, 1))
                .thenRejected(new DisputeNotFound(claim(1), 1));
        subject.given(OPENED, FIRST, SECOND, DISPUTED).when(withdraw(7, 1)).thenRejected(new ClaimNotFound(claim(7)));
    }

    @Test
    void rival_claims_are_resolved_with_a_reason() {
        for (ClaimResolution resolution : List.of(
                PREFER_SECOND,
                DIFFERENT,
                ClaimResolution.of(ClaimOutcome.ALL_STAND),
                ClaimResolution.withdrawing(claim(1)))) {
            subject.given(OPENED, FIRST, SECOND).when(resolve(resolution)).thenRecorded(resolved(resolution));
        }
    }

    @Test
    void a_single_claim_is_resolved_only_if_it_is_disputed() {
        ClaimResolution stands = ClaimResolution.of(ClaimOutcome.ALL_STAND);
        ClaimDisputed disputed =
                new ClaimDisputed(SUBJECT, MISSION, claim(1), 1, OFFICE, REASON, LATER, null, AssertedBy.HUMAN);

        subject.given(OPENED, FIRST).when(resolve(stands)).thenRejected(new NothingToResolve(SUBJECT));
        subject.given(OPENED, FIRST, disputed).when(resolve(stands)).thenRecorded(resolved(stands));
    }

    @Test
    void a_claim_that_is_not_there_is_not_preferred() {
        subject.given(OPENED, FIRST, SECOND)
                .when(resolve(ClaimResolution.preferring(claim(3))))
                .thenRejected(new ClaimNotFound(claim(3)));
    }

    @Test
    void resolving_in_the_same_way_again_changes_nothing() {
        subject.given(OPENED, FIRST, SECOND, RESOLVED)
                .when(resolve(PREFER_SECOND))
                .thenNothing();
    }

    @Test
    void a_decision_is_not_replaced_without_being_reopened() {
        subject.given(OPENED, FIRST, SECOND, RESOLVED)
                .when(resolve(DIFFERENT))
                .thenRejected(new ClaimSubjectAlreadyResolved(SUBJECT, ClaimOutcome.ONE_PREFERRED, "Data steward"));
        subject.given(OPENED, FIRST, SECOND, RESOLVED, REOPENED)
                .when(resolve(DIFFERENT))
                .thenRecorded(resolved(DIFFERENT));
    }

    @Test
    void a_decision_is_reopened_with_a_reason() {
        subject.given(OPENED, FIRST, SECOND, RESOLVED)
                .when(reopen("Other accounts"))
                .thenRecorded(REOPENED);
        subject.given(OPENED, FIRST, SECOND, RESOLVED, REOPENED)
                .when(reopen("Other accounts"))
                .thenNothing();
    }

    @Test
    void what_nobody_decided_is_not_reopened() {
        subject.given(OPENED, FIRST, SECOND)
                .when(reopen("Other accounts"))
                .thenRejected(new ClaimSubjectNotResolved(SUBJECT));
        subject.given(OPENED, FIRST, SECOND, RESOLVED, REOPENED)
                .when(reopen("Yet other accounts"))
                .thenRejected(new ClaimSubjectNotResolved(SUBJECT));
    }

    @Test
    void a_new_claim_reopens_a_decision_visibly() {
        subject.given(OPENED, FIRST, SECOND, RESOLVED)
                .when(record(SHIFT))
                .thenRecorded(
                        THIRD,
                        new ClaimSubjectReopened(
                                SUBJECT,
                                MISSION,
                                ReopeningCause.NEW_CLAIM,
                                null,
                                null,
                                REPORTED,
                                THIRD.source(),
                                AssertedBy.HUMAN));
    }

    @Test
    void a_new_dispute_reopens_a_decision_visibly() {
        subject.given(OPENED, FIRST, SECOND, RESOLVED)
                .when(dispute(2))
                .thenRecorded(
                        DISPUTED,
                        new ClaimSubjectReopened(
                                SUBJECT,
                                MISSION,
                                ReopeningCause.NEW_DISPUTE,
                                null,
                                null,
                                LATER,
                                null,
                                AssertedBy.HUMAN));
    }

    @Test
    void the_record_folds_to_its_state() {
        subject.given().thenState(new Unopened());
        subject.given(FIRST, DISPUTED, WITHDRAWN, RESOLVED, REOPENED).thenState(new Unopened());
        subject.given(OPENED, FIRST, SECOND, DISPUTED, WITHDRAWN)
                .thenState(new Open(OPENED, new ClaimDossier(List.of(FIRST, SECOND, DISPUTED, WITHDRAWN))));
        subject.given(OPENED, OPENED, FIRST, SECOND, RESOLVED)
                .thenState(new Resolved(OPENED, new ClaimDossier(List.of(FIRST, SECOND, RESOLVED)), RESOLVED));
        subject.given(OPENED, FIRST, SECOND, RESOLVED, THIRD, REOPENED)
                .thenState(new Open(OPENED, new ClaimDossier(List.of(FIRST, SECOND, RESOLVED, THIRD, REOPENED))));
    }

    @Test
    void the_subject_says_how_its_claims_stand_to_each_other() {
        assertThat(fold(OPENED, FIRST).status()).isEqualTo(ClaimSubjectStatus.SINGLE);
        assertThat(fold(OPENED, FIRST, SECOND).status()).isEqualTo(ClaimSubjectStatus.PARALLEL);
        assertThat(fold(OPENED, FIRST, SECOND, DISPUTED).status()).isEqualTo(ClaimSubjectStatus.DISPUTED);
        assertThat(fold(OPENED, FIRST, SECOND, DISPUTED, WITHDRAWN).status()).isEqualTo(ClaimSubjectStatus.PARALLEL);
        assertThat(fold(OPENED, FIRST, SECOND, DISPUTED, RESOLVED).status()).isEqualTo(ClaimSubjectStatus.RESOLVED);
        assertThat(fold(OPENED, FIRST, SECOND, DISPUTED, RESOLVED, REOPENED).status())
                .as("a decision settles a dispute only as long as it is in force")
                .isEqualTo(ClaimSubjectStatus.DISPUTED);
    }

    @Test
    void each_claim_says_how_it_stands() {
        assertThat(statuses(OPENED, FIRST, SECOND, DISPUTED))
                .containsExactly(ClaimStatus.STANDING, ClaimStatus.DISPUTED);
        assertThat(statuses(OPENED, FIRST, SECOND, DISPUTED, RESOLVED))
                .containsExactly(ClaimStatus.STANDING, ClaimStatus.PREFERRED);
        assertThat(statuses(OPENED, FIRST, SECOND, resolved(ClaimResolution.withdrawing(claim(1)))))
                .containsExactly(ClaimStatus.WITHDRAWN, ClaimStatus.STANDING);
        assertThat(statuses(OPENED, FIRST, SECOND, resolved(DIFFERENT)))
                .containsExactly(ClaimStatus.STANDING, ClaimStatus.STANDING);
    }

    private static List<ClaimStatus> statuses(ClaimEvent... events) {
        Known known = fold(events);
        return known.dossier().claims().stream().map(known::status).toList();
    }

    private static Known fold(ClaimEvent... events) {
        ClaimDecider decider = new ClaimDecider();
        ClaimSubject state = decider.initial();
        for (ClaimEvent event : events) {
            state = decider.evolve(state, event);
        }
        return (Known) state;
    }
}
