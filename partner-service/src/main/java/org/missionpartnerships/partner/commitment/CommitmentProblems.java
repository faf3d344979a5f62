package org.missionpartnerships.partner.commitment;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentAlreadyDelivered;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentAlreadyMade;
import org.missionpartnerships.partner.commitment.CommitmentRejection.CommitmentNotFound;
import org.missionpartnerships.partner.commitment.CommitmentRejection.DeliveredBeforePromised;
import org.missionpartnerships.published.value.CommitmentId;
import org.missionpartnerships.published.value.Occurred;

/** What can go wrong with commitments. */
@Singleton
public class CommitmentProblems implements ProblemTypes {

    static final ProblemType COMMITMENT_NOT_FOUND = ProblemType.notFound(
            "commitment-not-found",
            "There is no such commitment",
            "No commitment has this id.",
            "Check the id, or find the commitment in the list.");

    static final ProblemType COMMITMENT_ALREADY_MADE = ProblemType.conflict(
            "commitment-already-made",
            "The id belongs to another commitment",
            "A commitment with this id was made, and it was described differently.",
            "Leave the id out, or draw a new one.");

    static final ProblemType COMMITMENT_ALREADY_DELIVERED = ProblemType.conflict(
            "commitment-already-delivered",
            "The commitment was delivered already",
            "A delivery was recorded, and it was described differently.",
            "Read the commitment and its delivery.");

    static final ProblemType DELIVERED_BEFORE_PROMISED = ProblemType.refused(
            "delivered-before-promised",
            "The delivery lies before the promise",
            "The last day on which it can have been delivered is before the first on which it can have been promised.",
            "Correct the date of the delivery, or make it as vague as what is known.");

    static Problem of(CommitmentRejection reason) {
        return switch (reason) {
            case CommitmentNotFound(CommitmentId id) -> notFound(id);
            case CommitmentAlreadyMade(CommitmentId id) ->
                COMMITMENT_ALREADY_MADE
                        .because(
                                "Commitment %s was made already, described differently. Leave the id out, or draw a new one."
                                        .formatted(id))
                        .with("commitment", id);
            case CommitmentAlreadyDelivered(CommitmentId id, Occurred delivered) ->
                COMMITMENT_ALREADY_DELIVERED
                        .because(
                                "Commitment %s was delivered already (%s), described differently. See GET /commitments/%s."
                                        .formatted(id, delivered, id))
                        .with("commitment", id);
            case DeliveredBeforePromised(CommitmentId id, Occurred promised, Occurred delivered) ->
                DELIVERED_BEFORE_PROMISED
                        .because(
                                "Commitment %s was promised %s, but the request says that it was delivered %s. Correct the date, or make it vaguer."
                                        .formatted(id, promised, delivered))
                        .with("commitment", id);
        };
    }

    static Problem notFound(CommitmentId id) {
        return COMMITMENT_NOT_FOUND
                .because("There is no commitment %s. Check the id, or find it in GET /commitments.".formatted(id))
                .with("commitment", id);
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                COMMITMENT_NOT_FOUND, COMMITMENT_ALREADY_MADE, COMMITMENT_ALREADY_DELIVERED, DELIVERED_BEFORE_PROMISED);
    }
}
