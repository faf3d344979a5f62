package org.missionpartnerships.eventsourcing.quarkus;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.projection.Projection;

/** How many events each service has recorded per ledger. */
@Singleton
class LetterCount implements Projection {

    @Override
    public String name() {
        return "letter_count";
    }

    @Override
    public Set<String> sources() {
        return Set.of("mission-service", "partner-service");
    }

    @Override
    public String ddl() {
        return "CREATE TABLE letters (source text, ledger text, events bigint NOT NULL, PRIMARY KEY (source, ledger))";
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO letters AS l VALUES (?, ?, 1)
                ON CONFLICT (source, ledger) DO UPDATE SET events = l.events + 1
                """)) {
            for (ReceivedEvent received : events) {
                upsert.setString(1, received.source());
                upsert.setString(2, received.event().ledger().name());
                upsert.executeUpdate();
            }
        }
    }
}
