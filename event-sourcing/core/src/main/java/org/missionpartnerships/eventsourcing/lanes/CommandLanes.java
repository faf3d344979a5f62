package org.missionpartnerships.eventsourcing.lanes;

import java.util.Optional;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;

/**
 * Where commands are decided and their events appended. Commands on one ledger follow each other; a command waits only
 * for those before it in its lane. Thread-safe; meant to be called from virtual threads.
 */
public interface CommandLanes {

    /**
     * Decides the command on the stream's present state and appends what it causes.
     *
     * @throws StreamElsewhere if the stream exists in another ledger
     * @throws org.missionpartnerships.eventsourcing.journal.JournalUnavailable if the outcome could not be established in time
     */
    <C, S, E, R> Handled<S, R> handle(
            StreamType<C, S, E, R> type, Ledger ledger, StreamId stream, C command, CommandContext context);

    /** The stream's present state, folded from the journal itself; empty if the stream does not exist. */
    <S> Optional<Loaded<S>> load(StreamType<?, S, ?, ?> type, StreamId stream);

    /** The stream's state as it was at a version; empty if it never got there. */
    <S> Optional<Loaded<S>> loadAt(StreamType<?, S, ?, ?> type, StreamId stream, long version);

    /** A stream's state, its version and its ledger. */
    record Loaded<S>(S state, long version, Ledger ledger) {}
}
