package org.missionpartnerships.mission.adoption;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionAdapted;
import org.missionpartnerships.published.mission.AdoptionEvent.AdoptionDiscontinued;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;

/** The adoptions with what one filters them by. */
@Singleton
public class AdoptionListProjection implements Projection {

    @Override
    public String name() {
        return "adoption_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE adoption (
                    id text COLLATE "C" PRIMARY KEY,
                    practice text NOT NULL,
                    city text NOT NULL,
                    mission text,
                    origin_city text,
                    origin_mission text,
                    time_saved text,
                    discontinued boolean NOT NULL DEFAULT false,
                    occurred text NOT NULL
                );
                CREATE INDEX ON adoption (practice, id);
                CREATE INDEX ON adoption (city, id);
                CREATE INDEX ON adoption (origin_city, id);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return AdoptionEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent received : events) {
            EventType type = received.event().type();
            if (AdoptionEvent.CODEC.knows(type)) {
                apply(
                        connection,
                        AdoptionEvent.CODEC.decode(type, received.event().payload()));
            }
        }
    }

    private static void apply(Connection connection, AdoptionEvent event) throws SQLException {
        switch (event) {
            case PracticeAdopted adopted -> adopted(connection, adopted);
            case AdoptionAdapted adapted -> adapted(connection, adapted);
            case AdoptionDiscontinued ended -> {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE adoption SET discontinued = true WHERE id = ?")) {
                    update.setString(1, ended.adoption().value());
                    update.executeUpdate();
                }
            }
        }
    }

    private static void adopted(Connection connection, PracticeAdopted adopted) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO adoption (id, practice, city, mission, origin_city, origin_mission, time_saved, occurred)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, adopted.adoption().value());
            insert.setString(2, adopted.practice().value());
            insert.setString(3, adopted.city().value());
            insert.setString(
                    4, adopted.mission() == null ? null : adopted.mission().value());
            insert.setString(
                    5,
                    adopted.originCity() == null ? null : adopted.originCity().value());
            insert.setString(
                    6,
                    adopted.originMission() == null
                            ? null
                            : adopted.originMission().value());
            insert.setString(7, adopted.timeSaved() == null ? null : EventJson.write(adopted.timeSaved()));
            insert.setString(8, EventJson.write(adopted.occurred()));
            insert.executeUpdate();
        }
    }

    /** Time that is only known later to have been saved counts as well. */
    private static void adapted(Connection connection, AdoptionAdapted adapted) throws SQLException {
        if (adapted.timeSaved() == null) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE adoption SET time_saved = coalesce(time_saved, ?) WHERE id = ?")) {
            update.setString(1, EventJson.write(adapted.timeSaved()));
            update.setString(2, adapted.adoption().value());
            update.executeUpdate();
        }
    }
}
