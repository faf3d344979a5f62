package org.missionpartnerships.partner.commitment;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
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

/** The rules of promising and delivering. Saying the same again changes nothing. */
public final class CommitmentDecider
        implements Decider<CommitmentCommand, Commitment, CommitmentEvent, CommitmentRejection> {

    @Override
    public Commitment initial() {
        return new NotMade();
    }

    @Override
    public boolean begins(CommitmentCommand command) {
        return command instanceof MakeCommitment;
    }

    @Override
    public Decision<CommitmentEvent, CommitmentRejection> decide(CommitmentCommand command, Commitment state) {
        return switch (command) {
            case MakeCommitment make -> make(make, state);
            case DeliverCommitment deliver -> deliver(deliver, state);
        };
    }

    private static Decision<CommitmentEvent, CommitmentRejection> make(MakeCommitment command, Commitment state) {
        CommitmentMade made = made(command);
        return switch (state) {
            case NotMade _ -> Decision.accept(made);
            case Made(CommitmentMade promise) -> again(made, promise);
            case Delivered(CommitmentMade promise, CommitmentDelivered _) -> again(made, promise);
        };
    }

    private static Decision<CommitmentEvent, CommitmentRejection> again(CommitmentMade made, CommitmentMade promise) {
        return made.equals(promise)
                ? Decision.nothing()
                : Decision.reject(new CommitmentAlreadyMade(promise.commitment()));
    }

    private static Decision<CommitmentEvent, CommitmentRejection> deliver(DeliverCommitment command, Commitment state) {
        return switch (state) {
            case NotMade _ -> Decision.reject(new CommitmentNotFound(command.commitment()));
            case Made(CommitmentMade promise)
            when command.occurred().isCertainlyBefore(promise.occurred()) ->
                Decision.reject(
                        new DeliveredBeforePromised(command.commitment(), promise.occurred(), command.occurred()));
            case Made(CommitmentMade promise) -> Decision.accept(delivered(command, promise));
            case Delivered(CommitmentMade promise, CommitmentDelivered delivery)
            when delivered(command, promise).equals(delivery) -> Decision.nothing();
            case Delivered(CommitmentMade _, CommitmentDelivered delivery) ->
                Decision.reject(new CommitmentAlreadyDelivered(command.commitment(), delivery.occurred()));
        };
    }

    private static CommitmentMade made(MakeCommitment command) {
        return new CommitmentMade(
                command.commitment(),
                command.mission(),
                command.organisation(),
                command.group(),
                command.kind(),
                command.description(),
                command.quantity(),
                command.money(),
                command.beneficiary(),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static CommitmentDelivered delivered(DeliverCommitment command, CommitmentMade promise) {
        return new CommitmentDelivered(
                promise.commitment(),
                promise.mission(),
                promise.organisation(),
                promise.group(),
                promise.kind(),
                command.description() != null ? command.description() : promise.description(),
                firstGiven(command.quantity(), promise.quantity()),
                firstGiven(command.money(), promise.money()),
                firstGiven(command.beneficiary(), promise.beneficiary()),
                command.occurred(),
                command.source(),
                command.assertedBy());
    }

    private static <T> @Nullable T firstGiven(@Nullable T delivered, @Nullable T promised) {
        return delivered != null ? delivered : promised;
    }

    @Override
    public Commitment evolve(Commitment state, CommitmentEvent event) {
        return switch (event) {
            case CommitmentMade made -> new Made(made);
            case CommitmentDelivered delivered ->
                switch (state) {
                    case NotMade _ -> state;
                    case Made(CommitmentMade promise) -> new Delivered(promise, delivered);
                    case Delivered _ -> state;
                };
        };
    }
}
