package org.missionpartnerships.milestone.deliverable;

import org.missionpartnerships.eventsourcing.Decider;
import org.missionpartnerships.eventsourcing.Decision;
import org.missionpartnerships.milestone.deliverable.Deliverable.Published;
import org.missionpartnerships.milestone.deliverable.Deliverable.Unpublished;
import org.missionpartnerships.milestone.deliverable.DeliverableCommand.PublishDeliverable;
import org.missionpartnerships.milestone.deliverable.DeliverableRejection.DeliverableAlreadyPublished;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;

/** The rules of publishing. Saying the same again changes nothing. */
public final class DeliverableDecider
        implements Decider<DeliverableCommand, Deliverable, DeliverableEvent, DeliverableRejection> {

    @Override
    public Deliverable initial() {
        return new Unpublished();
    }

    @Override
    public boolean begins(DeliverableCommand command) {
        return command instanceof PublishDeliverable;
    }

    @Override
    public Decision<DeliverableEvent, DeliverableRejection> decide(DeliverableCommand command, Deliverable state) {
        return switch (command) {
            case PublishDeliverable publish -> publish(publish, state);
        };
    }

    private static Decision<DeliverableEvent, DeliverableRejection> publish(
            PublishDeliverable command, Deliverable state) {
        DeliverablePublished published = new DeliverablePublished(
                command.deliverable(),
                command.mission(),
                command.kind(),
                command.title(),
                command.description(),
                command.link(),
                command.occurred(),
                command.source(),
                command.assertedBy());
        return switch (state) {
            case Unpublished _ -> Decision.accept(published);
            case Published(DeliverablePublished before) when before.equals(published) -> Decision.nothing();
            case Published(DeliverablePublished before) ->
                Decision.reject(new DeliverableAlreadyPublished(command.deliverable(), before.title()));
        };
    }

    @Override
    public Deliverable evolve(Deliverable state, DeliverableEvent event) {
        return switch (event) {
            case DeliverablePublished published -> new Published(published);
        };
    }
}
