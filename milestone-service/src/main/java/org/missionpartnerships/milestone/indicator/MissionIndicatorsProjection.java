package org.missionpartnerships.milestone.indicator;

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
import org.missionpartnerships.published.milestone.IndicatorEvent;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.milestone.IndicatorEvent.MeasurementRecorded;

/** What each mission measures. */
@Singleton
public class MissionIndicatorsProjection implements Projection {

    @Override
    public String name() {
        return "mission_indicators";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MilestoneService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE indicator (
                    id uuid PRIMARY KEY,
                    mission text NOT NULL,
                    seq bigint NOT NULL,
                    definition text NOT NULL,
                    measurements bigint NOT NULL,
                    version bigint NOT NULL,
                    UNIQUE (mission, seq)
                )
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return IndicatorEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement defined = connection.prepareStatement("""
                        INSERT INTO indicator (id, mission, seq, definition, measurements, version)
                        VALUES (?, ?, ?, ?, 0, ?)""");
                PreparedStatement measured = connection.prepareStatement(
                        "UPDATE indicator SET measurements = measurements + 1, version = ? WHERE id = ?")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (IndicatorEvent.CODEC.knows(event.type())) {
                    switch (IndicatorEvent.CODEC.decode(event.type(), event.payload())) {
                        case IndicatorDefined definition -> add(defined, definition, event);
                        case MeasurementRecorded measurement -> add(measured, measurement, event);
                    }
                }
            }
            // What is measured was defined before, so the kinds may go in one after the other.
            defined.executeBatch();
            measured.executeBatch();
        }
    }

    private static void add(PreparedStatement defined, IndicatorDefined definition, RecordedEvent event)
            throws SQLException {
        defined.setObject(1, definition.indicator().value());
        defined.setString(2, definition.mission().value());
        defined.setLong(3, event.seq());
        defined.setString(4, EventJson.write(definition));
        defined.setLong(5, event.version());
        defined.addBatch();
    }

    private static void add(PreparedStatement measured, MeasurementRecorded measurement, RecordedEvent event)
            throws SQLException {
        measured.setLong(1, event.version());
        measured.setObject(2, measurement.indicator().value());
        measured.addBatch();
    }
}
