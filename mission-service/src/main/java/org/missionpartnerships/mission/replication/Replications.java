package org.missionpartnerships.mission.replication;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.mission.replication.Replication.Known;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.value.CityId;

/** The replications, each in the ledger of what is replicated: its mission's lead city, or the network for a practice. */
@Singleton
public class Replications {

    public static final StreamType<ReplicationCommand, Replication, ReplicationEvent, ReplicationRejection> TYPE =
            new StreamType<>("replications", new ReplicationDecider(), ReplicationEvent.CODEC);

    private final CommandLanes lanes;

    Replications(CommandLanes lanes) {
        this.lanes = lanes;
    }

    Handled<Replication, ReplicationRejection> handle(
            ReplicationCommand command, CityId ledger, CommandContext context) {
        return lanes.handle(
                TYPE,
                new Ledger(ledger.value()),
                TYPE.stream(command.replication().value()),
                command,
                context);
    }

    /** A replication and the version of its record; empty if nobody recorded it. */
    Optional<Versioned> find(ReplicationId replication) {
        return lanes.load(TYPE, TYPE.stream(replication.value()))
                .flatMap(loaded -> loaded.state() instanceof Known known
                        ? Optional.of(new Versioned(known, loaded.version()))
                        : Optional.empty());
    }

    Versioned get(ReplicationId replication) {
        return find(replication)
                .orElseThrow(() -> ReplicationProblems.notFound(replication).exception());
    }

    record Versioned(Known replication, long version) {}
}
