package org.missionpartnerships.eventsourcing.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.consumption.Effect;

/**
 * What a projection that serves does with events. What can be made anew is committed without waiting for the disk: a database
 * that crashes forgets the rows and their watermark together. Positions that were given out may not be forgotten.
 */
record ProjectionEffect(Projection projection) implements Effect {

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        if (!projection.rebuildable()) {
            try (Statement durable = connection.createStatement()) {
                durable.execute("SET LOCAL synchronous_commit = on");
            }
        }
        projection.apply(connection, events);
    }

    @Override
    public boolean concerns(EventType type) {
        return projection.concerns(type);
    }
}
