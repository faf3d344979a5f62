package org.missionpartnerships.eventsourcing;

/**
 * All that the library needs to decide on one kind of stream.
 *
 * @param category first part of the stream ids, such as {@code missions}
 */
public record StreamType<C, S, E, R>(String category, Decider<C, S, E, R> decider, EventCodec<E> codec) {

    public StreamId stream(String key) {
        return new StreamId(category, key);
    }
}
