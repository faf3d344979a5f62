package org.missionpartnerships.eventsourcing.journal;

/** An append that was refused because someone else was there first. Nothing was written. */
public final class AppendConflict extends RuntimeException {

    /** What was taken. */
    public enum Kind {
        /** A number in a ledger, or a version in a stream: the writer's view is old. */
        POSITION,
        /** A stream of that name was begun already, in this ledger or another. */
        STREAM_NAME,
        /** The idempotency key was used before. */
        COMMAND_KEY
    }

    private final Kind kind;

    public AppendConflict(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
