package org.missionpartnerships.eventsourcing.lanes;

import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.StreamId;

/** A command was addressed to a ledger that its stream does not live in. */
public final class StreamElsewhere extends RuntimeException {

    private final transient StreamId stream;
    private final transient Ledger home;

    public StreamElsewhere(StreamId stream, Ledger home, Ledger asked) {
        super("Stream %s belongs to ledger %s, not to %s. Choose another id, or address its own ledger."
                .formatted(stream, home, asked));
        this.stream = stream;
        this.home = home;
    }

    public StreamId stream() {
        return stream;
    }

    public Ledger home() {
        return home;
    }
}
