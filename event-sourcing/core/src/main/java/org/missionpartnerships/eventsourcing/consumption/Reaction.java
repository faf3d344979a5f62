package org.missionpartnerships.eventsourcing.consumption;

import java.util.Set;
import org.missionpartnerships.eventsourcing.ReceivedEvent;

/**
 * What this service does because of an event, its own or another's. Named as a sentence: {@code WhenPartnerLeftThenWarnStewards}.
 * Called at least once per event, in order per ledger; commands it gives carry the idempotency key
 * {@code name:event id}, so each event takes effect once.
 */
public interface Reaction {

    String name();

    Set<String> sources();

    void on(ReceivedEvent event);
}
