package org.missionpartnerships.eventsourcing.lanes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.StreamEvent;

/**
 * Streams' committed states: folded from the journal, and remembered. States are immutable values, so any thread may read
 * them. A remembered state may be behind the journal but never beside it.
 */
final class StreamStates {

    private static final int PAGE = 1_000;

    private final Journal journal;
    private final Cache<StreamId, StreamState<?>> remembered;

    StreamStates(Journal journal, int capacity) {
        this.journal = journal;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(capacity)
                .executor(Runnable::run) // its upkeep is less than handing it to another thread
                .build();
    }

    /**
     * Brings a stream's state into memory, unless it is there.
     *
     * @return false if the stream does not exist
     */
    <S, E> boolean warm(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream) {
        return known(stream) != null || load(type, ledger, stream) != null;
    }

    /**
     * What is remembered, else what the journal says; a stream that does not exist is in its initial state.
     *
     * @param wasAbsent spares the look into the journal for a stream that was not there a moment ago
     */
    <S, E> StreamState<S> get(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream, boolean wasAbsent) {
        StreamState<S> known = known(stream);
        if (known == null && !wasAbsent) {
            known = load(type, ledger, stream);
        }
        return known == null ? StreamState.initial(type, stream, ledger) : known;
    }

    private <S, E> @Nullable StreamState<S> load(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream) {
        Optional<Ledger> home = journal.ledgerOf(stream);
        if (home.isEmpty()) {
            return null;
        }
        if (!home.get().equals(ledger)) {
            throw new StreamElsewhere(stream, home.get(), ledger);
        }
        return remember(catchUp(type, StreamState.initial(type, stream, ledger)));
    }

    /** The present state, read from the journal's end. */
    <S, E> Optional<StreamState<S>> current(StreamType<?, S, E, ?> type, StreamId stream) {
        StreamState<S> known = known(stream);
        if (known == null) {
            Optional<Ledger> home = journal.ledgerOf(stream);
            if (home.isEmpty()) {
                return Optional.empty();
            }
            known = StreamState.initial(type, stream, home.get());
        }
        return Optional.of(remember(catchUp(type, known)));
    }

    /** The state at a version; empty if the stream never got there. */
    <S, E> Optional<StreamState<S>> at(StreamType<?, S, E, ?> type, StreamId stream, long version) {
        Optional<Ledger> home = journal.ledgerOf(stream);
        if (home.isEmpty()) {
            return Optional.empty();
        }
        StreamState<S> state = StreamState.initial(type, stream, home.get());
        while (state.version() < version) {
            int limit = (int) Math.min(PAGE, version - state.version());
            List<StreamEvent> page = journal.readForFold(stream, state.version(), limit);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            state = state.after(type, page);
        }
        return Optional.of(state);
    }

    /** Takes an event that someone else recorded into what is remembered of its stream. */
    void follow(RecordedEvent event) {
        StreamState<?> known = remembered.getIfPresent(event.stream());
        if (known != null && known.version() < event.version()) {
            if (known.version() == event.version() - 1 && known.type().codec().knows(event.type())) {
                remembered.put(event.stream(), known.followed(event));
            } else {
                // a newer release may write what this one cannot read; only commands on that stream fail then
                remembered.invalidate(event.stream());
            }
        }
    }

    <S> StreamState<S> remember(StreamState<S> state) {
        remembered.asMap().merge(state.stream(), state, (old, now) -> old.version() > now.version() ? old : now);
        return state;
    }

    void forget(StreamId stream) {
        remembered.invalidate(stream);
    }

    private <S, E> StreamState<S> catchUp(StreamType<?, S, E, ?> type, StreamState<S> from) {
        StreamState<S> state = from;
        List<StreamEvent> page;
        do {
            page = journal.readForFold(state.stream(), state.version(), PAGE);
            state = state.after(type, page);
        } while (page.size() == PAGE);
        return state;
    }

    @SuppressWarnings("unchecked") // a stream is only ever folded by the type of its category
    private <S> @Nullable StreamState<S> known(StreamId stream) {
        return (StreamState<S>) remembered.getIfPresent(stream);
    }
}
