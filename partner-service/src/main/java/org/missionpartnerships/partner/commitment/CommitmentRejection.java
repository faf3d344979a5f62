package org.missionpartnerships.partner.commitment;

import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.Occurred;

/** Why a command on a commitment is refused. */
public sealed interface CommitmentRejection {

    record CommitmentNotFound(CommitmentId commitment) implements CommitmentRejection {}

    /** The id stands for another promise. */
    record CommitmentAlreadyMade(CommitmentId commitment) implements CommitmentRejection {}

    /** It was delivered already, as described differently. */
    record CommitmentAlreadyDelivered(CommitmentId commitment, Occurred delivered) implements CommitmentRejection {}

    /** Every day on which it may have been delivered is before every day on which it may have been promised. */
    record DeliveredBeforePromised(CommitmentId commitment, Occurred promised, Occurred delivered)
            implements CommitmentRejection {}
}
