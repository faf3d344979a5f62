package org.missionpartnerships.eventsourcing.journal;

import org.missionpartnerships.eventsourcing.EventType;

/** What folding needs of an event, and no more. */
public record StreamEvent(EventType type, byte[] payload) {}
