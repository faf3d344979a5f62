package org.missionpartnerships.eventsourcing.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/**
 * A read model, derived from events alone and rebuilt from them at will. Its tables live in a PostgreSQL schema of its own,
 * named after it, so a rebuild fills a second schema beside it and takes over by renaming.
 */
public interface Projection {

    /** Lower-case words joined by underscores; also the name of its schema. */
    String name();

    /** The journals it is derived from: service names, its own service's among them if it needs that. */
    Set<String> sources();

    /** DDL for its tables, names unqualified; run with the search path on its schema. */
    String ddl();

    /**
     * Applies a batch. Within each (source, ledger) the events are the next ones, in order, each exactly once; the
     * caller commits them together with its watermark. Unknown event types are passed over. Unqualified names resolve
     * to the projection's tables.
     *
     * @throws RuntimeException if an event cannot be applied: its ledger is parked, others go on
     */
    void apply(Connection connection, List<ReceivedEvent> events) throws SQLException;

    /**
     * Whether it derives anything from events of this type. Those from which it derives nothing cost it no transaction of their
     * own, and are still among those that it is given.
     */
    default boolean concerns(EventType type) {
        return true;
    }

    /**
     * False for tables that give out positions which must stay what they are, such as a feed that others have cursors
     * into: they are never filled a second time, and changes to them are migrations.
     */
    default boolean rebuildable() {
        return true;
    }
}
