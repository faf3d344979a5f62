package org.missionpartnerships.partner.membership;

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
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;

/** Who takes part in which mission. */
@Singleton
public class MissionPartnersProjection implements Projection {

    @Override
    public String name() {
        return "mission_partners";
    }

    @Override
    public Set<String> sources() {
        return Set.of(PartnerService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE membership (
                    id uuid PRIMARY KEY,
                    mission text NOT NULL,
                    seq bigint NOT NULL,
                    joining text NOT NULL,
                    version bigint NOT NULL,
                    UNIQUE (mission, seq)
                )
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return MembershipEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement joined = connection.prepareStatement(
                "INSERT INTO membership (id, mission, seq, joining, version) VALUES (?, ?, ?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (MembershipEvent.CODEC.knows(event.type())) {
                    switch (MembershipEvent.CODEC.decode(event.type(), event.payload())) {
                        case PartnerJoined joining -> {
                            joined.setObject(1, joining.membership().value());
                            joined.setString(2, joining.mission().value());
                            joined.setLong(3, event.seq());
                            joined.setString(4, EventJson.write(joining));
                            joined.setLong(5, event.version());
                            joined.addBatch();
                        }
                    }
                }
            }
            joined.executeBatch();
        }
    }
}
