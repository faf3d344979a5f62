package org.missionpartnerships.eventsourcing.quarkus;

import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.publication.Publisher;

/** Lanes that record nothing while the journal is behind its topic: numbers would be given out a second time. */
record GuardedLanes(CommandLanes lanes, Optional<Publisher> publisher) implements CommandLanes {

    @Override
    public <C, S, E, R> Handled<S, R> handle(
            StreamType<C, S, E, R> type, Ledger ledger, StreamId stream, C command, CommandContext context) {
        Optional<String> refusal = publisher.flatMap(Publisher::refusal);
        if (refusal.isPresent()) {
            throw new JournalUnavailable(refusal.get(), new IllegalStateException("The journal is behind its topic"));
        }
        return lanes.handle(type, ledger, stream, command, context);
    }

    @Override
    public <S> Optional<Loaded<S>> load(StreamType<?, S, ?, ?> type, StreamId stream) {
        return lanes.load(type, stream);
    }

    @Override
    public <S> Optional<Loaded<S>> loadAt(StreamType<?, S, ?, ?> type, StreamId stream, long version) {
        return lanes.loadAt(type, stream, version);
    }
}
