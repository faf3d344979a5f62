package org.missionpartnerships.mission.chronology;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;

/** Streams as far as they had been recorded by an instant. Once it has passed, the answer is the same for ever. */
public interface KnownStreams {

    /** A stream's events by then, in order. */
    List<RecordedEvent> events(StreamId stream, KnownAt knownAt);

    /**
     * A stream's state by then; empty if nothing of it had been recorded.
     *
     * @param knownAt null for the present state
     */
    <S> Optional<Known<S>> load(StreamType<?, S, ?, ?> type, StreamId stream, @Nullable KnownAt knownAt);

    record Known<S>(S state, long version) {}
}
