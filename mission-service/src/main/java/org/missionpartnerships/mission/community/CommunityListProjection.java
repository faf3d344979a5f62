package org.missionpartnerships.mission.community;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.CommunityEvent;

/** Which missions and cities have heard their community. What was heard is read from their own streams. */
@Singleton
public class CommunityListProjection implements Projection {

    @Override
    public String name() {
        return "community_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE community (
                    stream text COLLATE "C" PRIMARY KEY,
                    city text NOT NULL,
                    mission text
                );
                CREATE INDEX ON community (city, stream);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return CommunityEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement community = connection.prepareStatement(
                "INSERT INTO community (stream, city, mission) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (CommunityEvent.CODEC.knows(event.type())) {
                    CommunityEvent happened = CommunityEvent.CODEC.decode(event.type(), event.payload());
                    community.setString(1, event.stream().toString());
                    community.setString(2, happened.city().value());
                    community.setString(
                            3,
                            happened.mission() == null
                                    ? null
                                    : happened.mission().value());
                    community.addBatch();
                }
            }
            community.executeBatch();
        }
    }
}
