package org.missionpartnerships.milestone.mission;

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
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;

/** The cities and missions that exist, and whose city's ledger a mission's measurements belong to. */
@Singleton
public class KnownMissionProjection implements Projection {

    @Override
    public String name() {
        return "known_mission";
    }

    @Override
    public Set<String> sources() {
        return Set.of("mission-service");
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE mission (
                    id text PRIMARY KEY,
                    lead_city text NOT NULL,
                    title text NOT NULL,
                    status text NOT NULL
                );
                CREATE TABLE city (
                    id text PRIMARY KEY,
                    name text NOT NULL
                );
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return MissionEvent.CODEC.knows(type) || CityEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement registered = connection.prepareStatement(
                        "INSERT INTO city (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
                PreparedStatement proposed = connection.prepareStatement("""
                        INSERT INTO mission (id, lead_city, title, status) VALUES (?, ?, ?, 'proposed')
                        ON CONFLICT (id) DO NOTHING""");
                PreparedStatement launched =
                        connection.prepareStatement("UPDATE mission SET status = 'launched' WHERE id = ?")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (MissionEvent.CODEC.knows(event.type())) {
                    add(MissionEvent.CODEC.decode(event.type(), event.payload()), proposed, launched);
                } else if (CityEvent.CODEC.knows(event.type())) {
                    add(CityEvent.CODEC.decode(event.type(), event.payload()), registered);
                }
            }
            // A mission is proposed before it is launched, so the kinds may go in one after the other.
            registered.executeBatch();
            proposed.executeBatch();
            launched.executeBatch();
        }
    }

    private static void add(MissionEvent event, PreparedStatement proposed, PreparedStatement launched)
            throws SQLException {
        if (event instanceof MissionProposed mission) {
            proposed.setString(1, mission.mission().value());
            proposed.setString(2, mission.leadCity().value());
            proposed.setString(3, mission.title());
            proposed.addBatch();
        } else if (event instanceof MissionLaunched mission) {
            launched.setString(1, mission.mission().value());
            launched.addBatch();
        }
    }

    private static void add(CityEvent event, PreparedStatement registered) throws SQLException {
        if (event instanceof CityRegistered city) {
            registered.setString(1, city.city().value());
            registered.setString(2, city.name());
            registered.addBatch();
        }
    }
}
