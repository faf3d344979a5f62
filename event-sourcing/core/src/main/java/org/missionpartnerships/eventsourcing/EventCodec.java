package org.missionpartnerships.eventsourcing;

/** Between a family of events and their stored bytes. Thread-safe. */
public interface EventCodec<E> {

    EventType typeOf(E event);

    byte[] encode(E event);

    /** True if {@link #decode} can read this type, upcasting it where it is of an earlier version. */
    boolean knows(EventType type);

    /**
     * Reads an event of any version ever written, upcast to today's.
     *
     * @throws UnknownEventType if {@link #knows} is false
     * @throws MalformedEvent if the bytes are not an event of that type
     */
    E decode(EventType type, byte[] payload);
}
