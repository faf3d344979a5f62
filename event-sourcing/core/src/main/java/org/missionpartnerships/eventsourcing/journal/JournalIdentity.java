package org.missionpartnerships.eventsourcing.journal;

import java.util.UUID;

/**
 * Which journal this is.
 *
 * @param source the owning service, such as {@code mission-service}
 * @param storeId drawn when the journal was created
 * @param epoch incarnation, from 1; raised by an operator when a restore lost history
 */
public record JournalIdentity(String source, UUID storeId, int epoch) {}
