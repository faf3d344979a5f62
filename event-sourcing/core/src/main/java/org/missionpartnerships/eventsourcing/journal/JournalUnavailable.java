package org.missionpartnerships.eventsourcing.journal;

import org.jspecify.annotations.Nullable;

/** The journal cannot be reached or does not answer in time. Nothing was written by the call that threw this. */
public final class JournalUnavailable extends RuntimeException {

    public JournalUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
