package org.missionpartnerships.eventsourcing.journal;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.RecordedEvent;

/**
 * One event to append.
 *
 * @param event fully numbered
 * @param command on the first event of a command that carried an idempotency key, else null
 */
public record JournalRow(RecordedEvent event, @Nullable CommandKey command) {}
