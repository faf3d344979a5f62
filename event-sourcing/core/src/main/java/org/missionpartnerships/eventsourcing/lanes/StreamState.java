package org.missionpartnerships.eventsourcing.lanes;

import java.util.List;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.StreamEvent;

/** A stream's state at a version, with what folds the next event into it. */
record StreamState<S>(StreamType<?, S, ?, ?> type, StreamId stream, Ledger ledger, S state, long version) {

    static <S> StreamState<S> initial(StreamType<?, S, ?, ?> type, StreamId stream, Ledger ledger) {
        return new StreamState<>(type, stream, ledger, type.decider().initial(), 0);
    }

    <E> StreamState<S> after(StreamType<?, S, E, ?> type, List<StreamEvent> events) {
        S folded = state;
        for (StreamEvent event : events) {
            folded = type.decider().evolve(folded, type.codec().decode(event.type(), event.payload()));
        }
        return events.isEmpty() ? this : new StreamState<>(type, stream, ledger, folded, version + events.size());
    }

    StreamState<S> followed(RecordedEvent event) {
        return after(type, List.of(new StreamEvent(event.type(), event.payload())));
    }
}
