package org.missionpartnerships.eventsourcing.consumption;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came with a batch of records besides events.
 *
 * @param next where to go on reading once the batch is applied
 * @param malformed records that are no events of the topic's owner
 */
record Arrivals(Map<Place, Long> next, List<Malformed> malformed) {

    static final Arrivals NONE = new Arrivals(Map.of(), List.of());

    /** A partition of one incarnation of a topic. */
    record Place(String topic, String topicId, int partition) {}

    record Malformed(
            Place place,
            long offset,
            String reason,
            @Nullable String key,
            byte @Nullable [] value) {}
}
