package org.missionpartnerships.eventsourcing.lanes;

import org.missionpartnerships.eventsourcing.EventType;

/** A command would record an event too large to be published. Nothing was recorded. */
public final class EventTooLarge extends RuntimeException {

    /** Bytes of one event's payload: well under the 1 MiB that a Kafka broker takes by default, headers included. */
    public static final int MAX_PAYLOAD = 786_432;

    public EventTooLarge(EventType type, int bytes) {
        super("Event %s would be %,d bytes; at most %,d are recorded. Shorten the text, or split it."
                .formatted(type, bytes, MAX_PAYLOAD));
    }
}
