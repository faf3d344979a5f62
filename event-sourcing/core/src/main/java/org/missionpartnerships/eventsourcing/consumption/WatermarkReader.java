package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where a consumer is, read on a connection of the caller. */
public final class WatermarkReader {

    private WatermarkReader() {}

    public static Map<LedgerKey, Watermark> watermarks(Connection connection, String consumer) throws SQLException {
        return new WatermarkStore(consumer).all(connection);
    }

    public static Map<LedgerKey, Parked> parked(Connection connection, String consumer) throws SQLException {
        return new WatermarkStore(consumer).parked(connection);
    }

    /** The next offsets, by {@code topic/topic id/partition}. */
    public static Map<String, Long> offsets(Connection connection, String consumer) throws SQLException {
        Map<String, Long> offsets = new HashMap<>();
        new WatermarkStore(consumer)
                .offsets(connection)
                .forEach((place, next) ->
                        offsets.put(place.topic() + "/" + place.topicId() + "/" + place.partition(), next));
        return offsets;
    }
}
