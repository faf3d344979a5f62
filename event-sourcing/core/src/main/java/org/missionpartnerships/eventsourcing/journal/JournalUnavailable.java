package org.missionpartnerships.eventsourcing.journal;

/** The journal cannot be reached or does not answer in time. Nothing was written by the call that threw this. */
public final class JournalUnavailable extends RuntimeException {

    public JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
