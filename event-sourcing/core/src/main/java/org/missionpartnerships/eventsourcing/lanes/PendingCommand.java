package org.missionpartnerships.eventsourcing.lanes;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.StreamType;
import org.missionpartnerships.eventsourcing.journal.AppendTooLate;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;

/** A command in its lane, from its arrival until its caller has the answer. */
final class PendingCommand<C, S, E, R> {

    final StreamType<C, S, E, R> type;
    final Ledger ledger;
    final StreamId stream;
    final C command;
    final CommandContext context;

    /** Ids of the events of every append tried for it: how it recognises in the journal what it had already done. */
    final Set<UUID> tried = new HashSet<>(2);

    /**
     * Set if the stream did not exist when the command came, or was taken to be new, so that its lane need not ask: if it exists,
     * it is remembered by then, or the append is refused, and this is taken back.
     */
    boolean streamWasAbsent;

    /** Set once its key was found used: look it up before deciding. */
    boolean keyMayBeUsed;

    private final Thread caller = Thread.currentThread();
    private volatile @Nullable Handled<S, R> answer;
    private volatile @Nullable RuntimeException fault;

    PendingCommand(StreamType<C, S, E, R> type, Ledger ledger, StreamId stream, C command, CommandContext context) {
        this.type = type;
        this.ledger = ledger;
        this.stream = stream;
        this.command = command;
        this.context = context;
    }

    void answer(Handled<S, R> handled) {
        answer = handled;
        wake();
    }

    void fail(RuntimeException exception) {
        fault = exception;
        wake();
    }

    /** Nothing of it was recorded: what was, unknown to its lane, is found before it is decided again. */
    void failIfTooLate(AppendTooLate late) {
        Instant last = context.notAfter();
        if (!isDone() && last != null && late.now().isAfter(last)) {
            fail(new JournalUnavailable(
                    "The command could only be recorded until %s and came too late. Nothing was recorded; repeat it."
                            .formatted(last),
                    late));
        }
    }

    boolean isDone() {
        return answer != null || fault != null;
    }

    void wake() {
        if (caller != Thread.currentThread()) {
            LockSupport.unpark(caller);
        }
    }

    Handled<S, R> result() {
        Handled<S, R> handled = answer;
        if (handled != null) {
            return handled;
        }
        RuntimeException exception = fault;
        throw exception != null ? exception : new IllegalStateException("The command is not done");
    }
}
