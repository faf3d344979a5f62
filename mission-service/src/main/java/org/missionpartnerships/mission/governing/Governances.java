package org.missionpartnerships.mission.governing;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.published.mission.GovernanceEvent;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** How the missions are governed: one stream per mission, in the ledger of its lead city. */
@Singleton
public class Governances {

    public static final StreamType<GovernanceCommand, Governance, GovernanceEvent, GovernanceRejection> TYPE =
            new StreamType<>("governance", new GovernanceDecider(), GovernanceEvent.CODEC);

    private static final int BATCH = 500;

    private final CommandLanes lanes;
    private final Journal journal;

    Governances(CommandLanes lanes, Journal journal) {
        this.lanes = lanes;
        this.journal = journal;
    }

    Handled<Governance, GovernanceRejection> handle(
            GovernanceCommand command, CityId leadCity, CommandContext context) {
        return lanes.handle(TYPE, new Ledger(leadCity.value()), stream(command.mission()), command, context);
    }

    /** Version 0 where nothing is on record. */
    Versioned get(MissionId mission) {
        return lanes.load(TYPE, stream(mission))
                .map(loaded -> new Versioned(loaded.state(), loaded.version()))
                .orElseGet(() -> new Versioned(Governance.NONE, 0));
    }

    /** What had been recorded by an instant, with where each thing comes from. */
    GovernanceAsKnown asKnown(MissionId mission, Instant knownAt) {
        return GovernanceAsKnown.of(read(stream(mission)), read(new StreamId("missions", mission.value())), knownAt);
    }

    private List<RecordedEvent> read(StreamId stream) {
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> batch;
        do {
            batch = journal.readStream(stream, events.size(), BATCH);
            events.addAll(batch);
        } while (batch.size() == BATCH);
        return events;
    }

    private static StreamId stream(MissionId mission) {
        return TYPE.stream(mission.value());
    }

    record Versioned(Governance governance, long version) {}
}
