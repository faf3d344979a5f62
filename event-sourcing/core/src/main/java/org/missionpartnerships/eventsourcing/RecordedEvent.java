package org.missionpartnerships.eventsourcing;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the journal.
 *
 * @param ledger the line of events it belongs to
 * @param seq its number in the ledger, from 1, dense
 * @param stream the thing it happened to
 * @param version its number in the stream, from 1, dense
 * @param id UUIDv7
 * @param type stored identity
 * @param recordedAt when it was recorded, in microseconds; grows strictly within a ledger
 * @param metadata where it came from
 * @param payload JSON in UTF-8; the same bytes in the journal, in Kafka and in a webhook. Treat as read-only
 */
public record RecordedEvent(
        Ledger ledger,
        long seq,
        StreamId stream,
        long version,
        UUID id,
        EventType type,
        Instant recordedAt,
        EventMetadata metadata,
        byte[] payload) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedEvent that
                && id.equals(that.id)
                && ledger.equals(that.ledger)
                && seq == that.seq;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "%s %s/%d %s@%d".formatted(type, ledger, seq, stream, version);
    }
}
