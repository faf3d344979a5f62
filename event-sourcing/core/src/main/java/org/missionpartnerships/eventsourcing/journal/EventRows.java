package org.missionpartnerships.eventsourcing.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** Rows of es.event as events. */
final class EventRows {

    static final String COLUMNS = "ledger, seq, stream, version, event_id, type, type_version, recorded_at,"
            + " correlation_id, causation_id, traceparent, actor, payload";

    private EventRows() {}

    static List<RecordedEvent> all(ResultSet rows) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(new RecordedEvent(
                    new Ledger(rows.getString(1)),
                    rows.getLong(2),
                    StreamId.parse(rows.getString(3)),
                    rows.getLong(4),
                    rows.getObject(5, UUID.class),
                    new EventType(rows.getString(6), rows.getInt(7)),
                    instant(rows, 8),
                    new EventMetadata(rows.getString(9), rows.getString(10), rows.getString(11), rows.getString(12)),
                    rows.getBytes(13)));
        }
        return events;
    }

    static List<StreamEvent> forFold(ResultSet rows) throws SQLException {
        List<StreamEvent> events = new ArrayList<>();
        @Nullable EventType type = null;
        while (rows.next()) {
            String name = rows.getString(1);
            int version = rows.getInt(2);
            if (type == null || type.version() != version || !type.name().equals(name)) {
                type = new EventType(name, version);
            }
            events.add(new StreamEvent(type, rows.getBytes(3)));
        }
        return events;
    }

    static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
