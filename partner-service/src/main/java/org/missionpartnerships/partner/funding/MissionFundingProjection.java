package org.missionpartnerships.partner.funding;

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
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;

/** Who is said to fund what in which mission. */
@Singleton
public class MissionFundingProjection implements Projection {

    @Override
    public String name() {
        return "mission_funding";
    }

    @Override
    public Set<String> sources() {
        return Set.of(PartnerService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE funding_share (
                    id uuid PRIMARY KEY,
                    mission text NOT NULL,
                    seq bigint NOT NULL,
                    claim text NOT NULL,
                    version bigint NOT NULL,
                    UNIQUE (mission, seq)
                )
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return FundingShareEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement recorded = connection.prepareStatement(
                "INSERT INTO funding_share (id, mission, seq, claim, version) VALUES (?, ?, ?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (FundingShareEvent.CODEC.knows(event.type())) {
                    switch (FundingShareEvent.CODEC.decode(event.type(), event.payload())) {
                        case FundingShareRecorded claim -> {
                            recorded.setObject(1, claim.fundingShare().value());
                            recorded.setString(2, claim.mission().value());
                            recorded.setLong(3, event.seq());
                            recorded.setString(4, EventJson.write(claim));
                            recorded.setLong(5, event.version());
                            recorded.addBatch();
                        }
                    }
                }
            }
            recorded.executeBatch();
        }
    }
}
