package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/** What a consumer does with the events that are next. Committed together with the watermark. */
@FunctionalInterface
public interface Effect {

    /**
     * @param connection in the transaction that moves the watermark; neither commit nor close it
     * @param events within each (source, ledger) the next ones, in order
     * @throws org.missionpartnerships.eventsourcing.UnknownEventType if this release cannot read an event: it is passed over
     * @throws RuntimeException if an event cannot be applied: its ledger is parked
     */
    void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /**
     * Whether an event of this type can have an effect. What has none is passed over later, together with what follows: until
     * then it counts as applied all the same.
     */
    default boolean concerns(EventType type) {
        return true;
    }

    /** A reaction's effect is commands, each carrying an idempotency key. */
    static Effect of(Reaction reaction) {
        return (_, events) -> events.forEach(reaction::on);
    }
}
