package org.missionpartnerships.milestone.context;

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
import org.missionpartnerships.published.milestone.ContextIndicatorEvent;
import org.missionpartnerships.published.milestone.ContextIndicatorEvent.ContextIndicatorRecorded;

/** What is said about cities and topics. */
@Singleton
public class ContextProjection implements Projection {

    @Override
    public String name() {
        return "context";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MilestoneService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE context_indicator (
                    id uuid PRIMARY KEY,
                    ledger text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    topic text,
                    fact text NOT NULL,
                    version bigint NOT NULL,
                    UNIQUE (ledger, seq)
                );
                CREATE INDEX ON context_indicator (topic, ledger, seq);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return ContextIndicatorEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement recorded = connection.prepareStatement("""
                INSERT INTO context_indicator (id, ledger, seq, topic, fact, version)
                VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (ContextIndicatorEvent.CODEC.knows(event.type())) {
                    switch (ContextIndicatorEvent.CODEC.decode(event.type(), event.payload())) {
                        case ContextIndicatorRecorded fact -> {
                            recorded.setObject(1, fact.contextIndicator().value());
                            recorded.setString(2, event.ledger().name());
                            recorded.setLong(3, event.seq());
                            recorded.setString(
                                    4,
                                    fact.topic() == null ? null : fact.topic().value());
                            recorded.setString(5, EventJson.write(fact));
                            recorded.setLong(6, event.version());
                            recorded.addBatch();
                        }
                    }
                }
            }
            recorded.executeBatch();
        }
    }
}
