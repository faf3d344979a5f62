package org.missionpartnerships.partner.commitment;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.partner.commitment.Commitment.Delivered;
import org.missionpartnerships.partner.commitment.Commitment.Made;
import org.missionpartnerships.partner.commitment.Commitment.NotMade;
import org.missionpartnerships.partner.commitment.CommitmentCommand.DeliverCommitment;
import org.missionpartnerships.partner.commitment.CommitmentCommand.MakeCommitment;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentAlreadyDelivered;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentAlreadyMade;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentNotFound;
import org.missionpartnerships.partner.commitment.CommitmentRejection.DeliveredBeforePromised;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.CommitmentKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;
import org.missionpartnerships.testsupport.specs.DeciderSpec;

class CommitmentDeciderTest {

    private static final CommitmentId STAFF = CommitmentId.fromString("01938f5c-6f1e-7a3b-9c2d-4e5f60718212");
    private static final MissionId MISSION = new MissionId("burgos-poligono-circular");
    private static final OrganisationId BANK_FOUNDATION = new OrganisationId("fundacion-caja-de-burgos");
    private static final String OFFICE = "Circular Economy Office";
    private static final String A_PERSON = "A full-time member of staff";
    private static final Quantity ONE = Quantity.exactly("1", "FTE");
    private static final Quantity HALF = Quantity.exactly("0.5", "FTE");
    private static final Source SOURCE = Source.of("ipi-2025-09", "L298");
    private static final Occurred PROMISED = Occurred.inferred("[2024-02..2025-09]");
    private static final Occurred LATER = Occurred.stated("2025");

    private static final CommitmentMade MADE = made(A_PERSON, PROMISED);
    private static final CommitmentDelivered DELIVERED = delivered(ONE, LATER);

    private final DeciderSpec<CommitmentCommand, Commitment, CommitmentEvent, CommitmentRejection> commitment =
            DeciderSpec.of(new CommitmentDecider());

    @Test
    void a_promise_is_recorded() {
        commitment.given().when(make(A_PERSON)).thenRecorded(MADE);
    }

    @Test
    void what_was_promised_and_delivered_is_known() {
        commitment.given().thenState(new NotMade());
        commitment.given(MADE).thenState(new Made(MADE));
        commitment.given(MADE, DELIVERED).thenState(new Delivered(MADE, DELIVERED));
    }

    @Test
    void promising_the_same_again_changes_nothing() {
        commitment.given(MADE).when(make(A_PERSON)).thenNothing();
        commitment.given(MADE, DELIVERED).when(make(A_PERSON)).thenNothing();
    }

    @Test
    void another_promise_cannot_take_the_same_id() {
        commitment.given(MADE).when(make("A desk")).thenRejected(new CommitmentAlreadyMade(STAFF));
        commitment.given(MADE, DELIVERED).when(make("A desk")).thenRejected(new CommitmentAlreadyMade(STAFF));
    }

    @Test
    void what_was_never_promised_cannot_be_delivered() {
        commitment.given().when(deliver(null, LATER)).thenRejected(new CommitmentNotFound(STAFF));
    }

    @Test
    void a_delivery_is_as_promised_where_it_says_nothing_else() {
        commitment.given(MADE).when(deliver(null, LATER)).thenRecorded(DELIVERED);
    }

    @Test
    void a_delivery_may_be_other_than_promised() {
        commitment.given(MADE).when(deliver(HALF, LATER)).thenRecorded(delivered(HALF, LATER));
    }

    @Test
    void a_delivery_before_the_promise_is_refused() {
        Occurred before = Occurred.stated("2024-01-31");
        commitment
                .given(MADE)
                .when(deliver(null, before))
                .thenRejected(new DeliveredBeforePromised(STAFF, PROMISED, before));
    }

    @Test
    void a_delivery_that_may_lie_after_the_promise_is_recorded() {
        Occurred sameMonth = Occurred.stated("2024-02");
        Occurred unknown = Occurred.unknown();
        commitment.given(MADE).when(deliver(null, sameMonth)).thenRecorded(delivered(ONE, sameMonth));
        commitment.given(MADE).when(deliver(null, unknown)).thenRecorded(delivered(ONE, unknown));
        CommitmentMade undated = made(A_PERSON, unknown);
        commitment.given(undated).when(deliver(null, LATER)).thenRecorded(DELIVERED);
    }

    @Test
    void delivering_the_same_again_changes_nothing() {
        commitment.given(MADE, DELIVERED).when(deliver(null, LATER)).thenNothing();
        commitment.given(MADE, DELIVERED).when(deliver(ONE, LATER)).thenNothing();
    }

    @Test
    void delivering_something_else_a_second_time_is_refused() {
        commitment
                .given(MADE, DELIVERED)
                .when(deliver(HALF, LATER))
                .thenRejected(new CommitmentAlreadyDelivered(STAFF, LATER));
    }

    private static MakeCommitment make(String description) {
        return new MakeCommitment(
                STAFF,
                MISSION,
                BANK_FOUNDATION,
                null,
                CommitmentKind.STAFF,
                description,
                ONE,
                null,
                OFFICE,
                PROMISED,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static DeliverCommitment deliver(@Nullable Quantity quantity, Occurred occurred) {
        return new DeliverCommitment(STAFF, null, quantity, null, null, occurred, SOURCE, AssertedBy.HUMAN);
    }

    private static CommitmentMade made(String description, Occurred occurred) {
        return new CommitmentMade(
                STAFF,
                MISSION,
                BANK_FOUNDATION,
                null,
                CommitmentKind.STAFF,
                description,
                ONE,
                null,
                OFFICE,
                occurred,
                SOURCE,
                AssertedBy.HUMAN);
    }

    private static CommitmentDelivered delivered(Quantity quantity, Occurred occurred) {
        return new CommitmentDelivered(
                STAFF,
                MISSION,
                BANK_FOUNDATION,
                null,
                CommitmentKind.STAFF,
                A_PERSON,
                quantity,
                null,
                OFFICE,
                occurred,
                SOURCE,
                AssertedBy.HUMAN);
    }
}
