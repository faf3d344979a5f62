package org.missionpartnerships.partner.commitment;

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
import org.missionpartnerships.partner.PartnerService;
import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;

/** What was promised to whom by whom, and what came of it. */
@Singleton
public class CommitmentLedgerProjection implements Projection {

    @Override
    public String name() {
        return "commitment_ledger";
    }

    @Override
    public Set<String> sources() {
        return Set.of(PartnerService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE commitment (
                    id uuid PRIMARY KEY,
                    city text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    mission text NOT NULL,
                    organisation text,
                    status text NOT NULL,
                    promise text NOT NULL,
                    delivery text,
                    version bigint NOT NULL,
                    UNIQUE (city, seq)
                );
                CREATE INDEX ON commitment (mission, city, seq);
                CREATE INDEX ON commitment (organisation, city, seq);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return CommitmentEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement made = connection.prepareStatement("""
                        INSERT INTO commitment (id, city, seq, mission, organisation, status, promise, version)
                        VALUES (?, ?, ?, ?, ?, 'made', ?, ?)""");
                PreparedStatement delivered = connection.prepareStatement(
                        "UPDATE commitment SET status = 'delivered', delivery = ?, version = ? WHERE id = ?")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (CommitmentEvent.CODEC.knows(event.type())) {
                    switch (CommitmentEvent.CODEC.decode(event.type(), event.payload())) {
                        case CommitmentMade promise -> add(made, promise, event);
                        case CommitmentDelivered delivery -> add(delivered, delivery, event);
                    }
                }
            }
            // What is delivered was promised before, so the kinds may go in one after the other.
            made.executeBatch();
            delivered.executeBatch();
        }
    }

    private static void add(PreparedStatement made, CommitmentMade promise, RecordedEvent event) throws SQLException {
        made.setObject(1, promise.commitment().value());
        made.setString(2, event.ledger().name());
        made.setLong(3, event.seq());
        made.setString(4, promise.mission().value());
        made.setString(
                5,
                promise.organisation() == null ? null : promise.organisation().value());
        made.setString(6, EventJson.write(promise));
        made.setLong(7, event.version());
        made.addBatch();
    }

    private static void add(PreparedStatement delivered, CommitmentDelivered delivery, RecordedEvent event)
            throws SQLException {
        delivered.setString(1, EventJson.write(delivery));
        delivered.setLong(2, event.version());
        delivered.setObject(3, delivery.commitment().value());
        delivered.addBatch();
    }
}
