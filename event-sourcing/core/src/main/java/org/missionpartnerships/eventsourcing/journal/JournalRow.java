package org.missionpartnerships.eventsourcing.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/**
 * One event to append.
 *
 * @param event fully numbered
 * @param command on the first event of a command that carried an idempotency key, else null
 * @param notAfter the last instant, by the store's clock, at which it may be written; null for no such limit
 */
public record JournalRow(
        RecordedEvent event,
        @Nullable CommandKey command,
        @Nullable Instant notAfter) {}
