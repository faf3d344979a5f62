package org.missionpartnerships.eventsourcing.journal;

import org.missionpartnerships.eventsourcing.StreamId;

/**
 * What a command with an idempotency key once caused: events {@code firstSeq … lastSeq} of its ledger, which took its
 * stream to {@code version}.
 */
public record RecordedCommand(byte[] requestHash, StreamId stream, long firstSeq, long lastSeq, long version) {}
