package org.missionpartnerships.eventsourcing.lanes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.StreamEvent;

/**
 * Streams' committed states: folded from the journal, and remembered. States are immutable values, so any thread may read
 * them. A remembered state may be behind the journal, but never beside it, and never behind what is known of its ledger: what
 * is known is not read again, so a command would be decided on that state for ever.
 */
final class StreamStates {

    private static final int PAGE = 1_000;

    private final Journal journal;
    private final LedgerViews views;
    private final Cache<StreamId, StreamState<?>> remembered;

    /** The latest reading of each stream outside its ledger's lane, until something is recorded in that stream. */
    private final Map<StreamId, Object> readings = new ConcurrentHashMap<>();

    StreamStates(Journal journal, LedgerViews views, int capacity) {
        this.journal = journal;
        this.views = views;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(capacity)
                .executor(Runnable::run) // its upkeep is less than handing it to another thread
                .build();
    }

    /**
     * Brings a stream's state into memory, unless it is there. For callers outside the lane.
     *
     * @return false if the stream does not exist
     */
    <S, E> boolean warm(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream) {
        return isRemembered(stream) || aside(ledger, stream, () -> read(type, ledger, stream)) != null;
    }

    boolean isRemembered(StreamId stream) {
        return known(stream) != null;
    }

    /**
     * What is remembered, else what the journal says; a stream that does not exist is in its initial state. For the lane alone.
     *
     * @param wasAbsent spares the look into the journal for a stream that was not there a moment ago, or is taken to be new
     */
    <S, E> StreamState<S> get(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream, boolean wasAbsent) {
        StreamState<S> known = known(stream);
        if (known == null && !wasAbsent) {
            known = read(type, ledger, stream);
            if (known != null) {
                remember(known);
            }
        }
        return known == null ? StreamState.initial(type, stream, ledger) : known;
    }

    private <S, E> @Nullable StreamState<S> read(StreamType<?, S, E, ?> type, Ledger ledger, StreamId stream) {
        Optional<Ledger> home = journal.ledgerOf(stream);
        if (home.isEmpty()) {
            return null;
        }
        if (!home.get().equals(ledger)) {
            throw new StreamElsewhere(stream, home.get(), ledger);
        }
        return catchUp(type, StreamState.initial(type, stream, ledger));
    }

    /** Remembers what was read, unless something was recorded in the stream meanwhile that the reading may have missed. */
    private <S> @Nullable StreamState<S> aside(
            Ledger ledger, StreamId stream, Supplier<? extends @Nullable StreamState<S>> reading) {
        views.of(ledger); // what is recorded from here on passes by
        Object mine = new Object();
        readings.put(stream, mine);
        @Nullable StreamState<S> read = null;
        try {
            read = reading.get();
            return read;
        } finally {
            @Nullable StreamState<S> found = read;
            readings.computeIfPresent(stream, (_, latest) -> {
                if (latest == mine && found != null) {
                    remember(found);
                }
                return latest == mine ? null : latest;
            });
        }
    }

    /** The present state, read from the journal's end. For callers outside the lane. */
    <S, E> Optional<StreamState<S>> current(StreamType<?, S, E, ?> type, StreamId stream) {
        StreamState<S> known = known(stream);
        Optional<Ledger> home = known == null ? journal.ledgerOf(stream) : Optional.of(known.ledger());
        return home.map(ledger -> aside(
                ledger,
                stream,
                () -> catchUp(type, known == null ? StreamState.initial(type, stream, ledger) : known)));
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
        readings.remove(event.stream());
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

    /** Takes what this instance has just recorded. */
    void recorded(StreamState<?> state) {
        readings.remove(state.stream());
        remember(state);
    }

    private void remember(StreamState<?> state) {
        remembered.asMap().merge(state.stream(), state, (old, now) -> old.version() > now.version() ? old : now);
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
