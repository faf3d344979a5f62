package org.missionpartnerships.mission.replication;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.ReplicationEvent;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationAdapted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationCompleted;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFailed;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationFunded;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationMissionLinked;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationRequested;
import org.missionpartnerships.published.mission.ReplicationEvent.ReplicationStarted;
import org.missionpartnerships.published.mission.ReplicationStatus;

/** The replications with what one filters them by. */
@Singleton
public class ReplicationListProjection implements Projection {

    @Override
    public String name() {
        return "replication_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE replication (
                    id text COLLATE "C" PRIMARY KEY,
                    status text NOT NULL,
                    mission text,
                    practice text,
                    place text NOT NULL,
                    city text,
                    country text,
                    name text,
                    resulting text,
                    occurred text NOT NULL
                );
                CREATE INDEX ON replication (mission, id);
                CREATE INDEX ON replication (practice, id);
                CREATE INDEX ON replication (city, id);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return ReplicationEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent received : events) {
            EventType type = received.event().type();
            if (ReplicationEvent.CODEC.knows(type)) {
                apply(
                        connection,
                        ReplicationEvent.CODEC.decode(type, received.event().payload()));
            }
        }
    }

    private static void apply(Connection connection, ReplicationEvent event) throws SQLException {
        switch (event) {
            case ReplicationRequested requested ->
                begun(connection, requested, requested.place(), null, ReplicationStatus.REQUESTED);
            case ReplicationStarted started ->
                begun(connection, started, started.place(), started.name(), ReplicationStatus.STARTED);
            case ReplicationFailed failed -> becomes(connection, failed, ReplicationStatus.FAILED);
            case ReplicationCompleted completed -> becomes(connection, completed, ReplicationStatus.COMPLETED);
            case ReplicationMissionLinked linked -> {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE replication SET resulting = ? WHERE id = ?")) {
                    update.setString(1, linked.resulting().value());
                    update.setString(2, linked.replication().value());
                    update.executeUpdate();
                }
            }
            case ReplicationFunded _, ReplicationAdapted _ -> {}
        }
    }

    private static void begun(
            Connection connection, ReplicationEvent event, Place place, @Nullable String name, ReplicationStatus status)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO replication (id, status, mission, practice, place, city, country, name, occurred)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET status = excluded.status, name = excluded.name, occurred = excluded.occurred""")) {
            upsert.setString(1, event.replication().value());
            upsert.setString(2, EventJson.word(status));
            upsert.setString(3, event.mission() == null ? null : event.mission().value());
            upsert.setString(
                    4, event.practice() == null ? null : event.practice().value());
            upsert.setString(5, EventJson.write(place));
            upsert.setString(6, place.city() == null ? null : place.city().value());
            upsert.setString(7, place.country());
            upsert.setString(8, name);
            upsert.setString(9, EventJson.write(event.occurred()));
            upsert.executeUpdate();
        }
    }

    private static void becomes(Connection connection, ReplicationEvent event, ReplicationStatus status)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE replication SET status = ?, occurred = ? WHERE id = ?")) {
            update.setString(1, EventJson.word(status));
            update.setString(2, EventJson.write(event.occurred()));
            update.setString(3, event.replication().value());
            update.executeUpdate();
        }
    }
}
