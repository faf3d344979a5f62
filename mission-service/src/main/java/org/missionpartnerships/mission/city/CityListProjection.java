package org.missionpartnerships.mission.city;

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
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;

/** The registered cities and regions, and how many missions each leads. */
@Singleton
public class CityListProjection implements Projection {

    @Override
    public String name() {
        return "city_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE city (
                    id text COLLATE "C" PRIMARY KEY,
                    name text NOT NULL,
                    kind text NOT NULL,
                    country text,
                    missions integer NOT NULL
                );
                """;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement registered = connection.prepareStatement(
                        "INSERT INTO city (id, name, kind, country, missions) VALUES (?, ?, ?, ?, 0)");
                PreparedStatement proposed =
                        connection.prepareStatement("UPDATE city SET missions = missions + 1 WHERE id = ?")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                EventType type = event.type();
                if (CityEvent.CODEC.knows(type)
                        && CityEvent.CODEC.decode(type, event.payload()) instanceof CityRegistered city) {
                    registered.setString(1, city.city().value());
                    registered.setString(2, city.name());
                    registered.setString(3, EventJson.word(city.kind()));
                    registered.setString(4, city.country());
                    registered.addBatch();
                } else if (MissionEvent.CODEC.knows(type)
                        && MissionEvent.CODEC.decode(type, event.payload()) instanceof MissionProposed mission) {
                    proposed.setString(1, mission.leadCity().value());
                    proposed.addBatch();
                }
            }
            // A city is registered before it leads a mission, so the kinds may go in one after the other.
            registered.executeBatch();
            proposed.executeBatch();
        }
    }
}
