package org.missionpartnerships.eventsourcing.projection;

import java.time.Duration;
import org.missionpartnerships.eventsourcing.Position;

/**
 * How far this service's read models have come in the journals they read, its own and others'. Thread-safe; meant to be
 * called from virtual threads.
 */
public interface AppliedPositions {

    /**
     * Waits until every read model that reads the position's journal has applied it. True at once for a journal that this
     * service does not read: there is nothing to wait for.
     *
     * @param atMost how long to wait; zero only asks
     * @return false if the time was over before
     */
    boolean await(Position position, Duration atMost);
}
