package org.missionpartnerships.mission.convening;

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
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;

/** The series of meetings with what one filters them by. Their editions are read from their own streams. */
@Singleton
public class SeriesListProjection implements Projection {

    @Override
    public String name() {
        return "series_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE series (
                    id text COLLATE "C" PRIMARY KEY,
                    scope text NOT NULL,
                    mission text,
                    city text,
                    title text NOT NULL
                );
                CREATE INDEX ON series (mission, id);
                CREATE INDEX ON series (city, id);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return SeriesEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement series = connection.prepareStatement(
                "INSERT INTO series (id, scope, mission, city, title) VALUES (?, ?, ?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (SeriesEvent.CODEC.knows(event.type())) {
                    add(series, SeriesEvent.CODEC.decode(event.type(), event.payload()));
                }
            }
            series.executeBatch();
        }
    }

    private static void add(PreparedStatement series, SeriesEvent event) throws SQLException {
        switch (event) {
            case SeriesCreated created -> {
                series.setString(1, created.series().value());
                series.setString(2, EventJson.word(SeriesScope.of(created.mission(), created.city())));
                series.setString(
                        3, created.mission() == null ? null : created.mission().value());
                series.setString(
                        4, created.city() == null ? null : created.city().value());
                series.setString(5, created.title());
                series.addBatch();
            }
            case EditionScheduled _, EditionMoved _, EditionHeld _, EditionCancelled _ -> {}
        }
    }
}
