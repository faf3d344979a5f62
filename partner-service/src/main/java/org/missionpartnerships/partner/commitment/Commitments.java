package org.missionpartnerships.partner.commitment;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes.Loaded;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.value.CommitmentId;

/** The commitments, each in the ledger of its mission's lead city. */
@Singleton
public class Commitments {

    public static final StreamType<CommitmentCommand, Commitment, CommitmentEvent, CommitmentRejection> TYPE =
            new StreamType<>("commitments", new CommitmentDecider(), CommitmentEvent.CODEC);

    private final CommandLanes lanes;

    Commitments(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Commitment, CommitmentRejection> handle(CommitmentCommand command, Ledger ledger, CommandContext context) {
        return lanes.handle(TYPE, ledger, stream(command.commitment()), command, context);
    }

    Optional<Loaded<Commitment>> find(CommitmentId id) {
        return lanes.load(TYPE, stream(id));
    }

    private static StreamId stream(CommitmentId id) {
        return TYPE.stream(id.toString());
    }
}
