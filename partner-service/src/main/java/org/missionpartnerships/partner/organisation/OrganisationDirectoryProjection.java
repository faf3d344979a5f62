package org.missionpartnerships.partner.organisation;

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
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;

/** All organisations by their ids. */
@Singleton
public class OrganisationDirectoryProjection implements Projection {

    @Override
    public String name() {
        return "organisation_directory";
    }

    @Override
    public Set<String> sources() {
        return Set.of(PartnerService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE organisation (
                    id text COLLATE "C" PRIMARY KEY,
                    registration text NOT NULL,
                    version bigint NOT NULL
                )
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return OrganisationEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement registered =
                connection.prepareStatement("INSERT INTO organisation (id, registration, version) VALUES (?, ?, ?)")) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (OrganisationEvent.CODEC.knows(event.type())) {
                    switch (OrganisationEvent.CODEC.decode(event.type(), event.payload())) {
                        case OrganisationRegistered registration -> {
                            registered.setString(1, registration.organisation().value());
                            registered.setString(2, EventJson.write(registration));
                            registered.setLong(3, event.version());
                            registered.addBatch();
                        }
                    }
                }
            }
            registered.executeBatch();
        }
    }
}
