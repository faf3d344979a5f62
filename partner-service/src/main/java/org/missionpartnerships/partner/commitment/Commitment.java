package org.missionpartnerships.partner.commitment;

import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;

/** A promise and what came of it. */
public sealed interface Commitment {

    record NotMade() implements Commitment {}

    record Made(CommitmentMade promise) implements Commitment {}

    record Delivered(CommitmentMade promise, CommitmentDelivered delivery) implements Commitment {}
}
