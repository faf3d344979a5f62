package org.missionpartnerships.edge.garden;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CausalFloor;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.LaneSettings;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;

final class GardenWiring {

    @Produces
    @Singleton
    Journal journal(DataSource dataSource) {
        return new PostgresJournal("garden-service", dataSource);
    }

    @Produces
    @Singleton
    CommandLanes lanes(Journal journal) {
        return new LedgerLanes(
                journal,
                LaneSettings.DEFAULT,
                CausalFloor.none(),
                _ -> {},
                InstantSource.system(),
                new SimpleMeterRegistry());
    }
}
