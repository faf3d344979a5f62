package org.missionpartnerships.eventsourcing.lanes;

import java.time.Duration;

/**
 * How an instance decides and appends.
 *
 * @param lanes how many appends may be under way at once; two keep one PostgreSQL busy
 * @param maxBatch commands that one append carries at most
 * @param patience how long a command may take, faults of the journal included, before its caller is told to retry
 * @param cachedStates how many streams' states are kept in memory
 */
public record LaneSettings(int lanes, int maxBatch, Duration patience, int cachedStates) {

    public static final LaneSettings DEFAULT = new LaneSettings(2, 256, Duration.ofSeconds(5), 20_000);

    public LaneSettings {
        if (lanes < 1 || maxBatch < 1 || cachedStates < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("Lanes %d, batch %d, patience %s, cached states %d: all must be positive"
                    .formatted(lanes, maxBatch, patience, cachedStates));
        }
    }

    public LaneSettings withLanes(int lanes) {
        return new LaneSettings(lanes, maxBatch, patience, cachedStates);
    }
}
