package org.missionpartnerships.eventsourcing.lanes;

import java.util.List;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/** How a command ended. Every case is an answer; faults are exceptions. */
public sealed interface Handled<S, R> {

    /**
     * The command's events are in the journal.
     *
     * @param state of the stream after them
     * @param version of the stream after them
     * @param position of the last of them
     * @param repeated true when an earlier call with the same key recorded them, and this is its answer again
     */
    record Recorded<S, R>(S state, long version, Position position, List<RecordedEvent> events, boolean repeated)
            implements Handled<S, R> {}

    /** Accepted, and there was nothing to record. */
    record Unchanged<S, R>(S state, long version) implements Handled<S, R> {}

    /** Refused by a rule. */
    record Refused<S, R>(R reason, S state, long version) implements Handled<S, R> {}

    /** The stream is not at the version that the caller expected. */
    record Stale<S, R>(long expected, long actual) implements Handled<S, R> {}

    /** The idempotency key was used before, for something else. */
    record KeyReused<S, R>(String key) implements Handled<S, R> {}
}
