package org.missionpartnerships.eventsourcing.consumption;

import java.util.List;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/** The journal of another service, read over the network: what a consumer heals a gap from. */
public interface OwnerJournal {

    /**
     * Events of a ledger after a number, in order.
     *
     * @param source the owner, such as {@code partner-service}
     * @throws java.io.UncheckedIOException if the owner does not answer
     */
    List<ReceivedEvent> read(String source, Ledger ledger, long afterSeq, int limit);
}
