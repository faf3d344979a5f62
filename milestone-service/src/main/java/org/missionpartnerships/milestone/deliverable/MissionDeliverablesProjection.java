package org.missionpartnerships.milestone.deliverable;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.milestone.MilestoneService;
import org.missionpartnerships.published.milestone.DeliverableEvent;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;

/** What each mission brought forth. */
@Singleton
public class MissionDeliverablesProjection implements Projection {

    @Override
    public String name() {
        return "mission_deliverables";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MilestoneService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE deliverable (
                    id uuid PRIMARY KEY,
                    mission text NOT NULL,
                    seq bigint NOT NULL,
                    publication text NOT NULL,
                    version bigint NOT NULL,
                    UNIQUE (mission, seq)
                )
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return DeliverableEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement published = connection.prepareStatement(
                "INSERT INTO deliverable (id, mission, seq, publication, version) VALUES (?, ?, ?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (DeliverableEvent.CODEC.knows(event.type())) {
                    switch (DeliverableEvent.CODEC.decode(event.type(), event.payload())) {
                        case DeliverablePublished publication -> {
                            published.setObject(1, publication.deliverable().value());
                            published.setString(2, publication.mission().value());
                            published.setLong(3, event.seq());
                            published.setString(4, EventJson.write(publication));
                            published.setLong(5, event.version());
                            published.addBatch();
                        }
                    }
                }
            }
            published.executeBatch();
        }
    }
}
