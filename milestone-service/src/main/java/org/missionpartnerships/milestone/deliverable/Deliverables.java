package org.missionpartnerships.milestone.deliverable;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.value.DeliverableId;

/** The deliverables, each in the ledger of its mission's lead city. */
@Singleton
public class Deliverables {

    public static final StreamType<DeliverableCommand, Deliverable, DeliverableEvent, DeliverableRejection> TYPE =
            new StreamType<>("deliverables", new DeliverableDecider(), DeliverableEvent.CODEC);

    private final CommandLanes lanes;

    Deliverables(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Deliverable, DeliverableRejection> handle(
            DeliverableCommand command, Ledger ledger, CommandContext context) {
        return lanes.handle(TYPE, ledger, TYPE.stream(command.deliverable().toString()), command, context);
    }

    Optional<Loaded<Deliverable>> find(DeliverableId id) {
        return lanes.load(TYPE, TYPE.stream(id.toString()));
    }
}
