package org.missionpartnerships.eventsourcing.journal;

/** The connection was lost while an append was under way: it may or may not have been committed. Read to find out. */
public final class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(Throwable cause) {
        super(
                "The connection to the journal was lost during an append; its outcome is unknown until it is read",
                cause);
    }
}
