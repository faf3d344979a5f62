package org.missionpartnerships.eventsourcing.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** Rows for tests of stores. */
final class Rows {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Rows() {}

    static JournalRow row(String ledger, long seq, String stream, long version) {
        return new JournalRow(event(ledger, seq, stream, version), null, null);
    }

    static JournalRow notAfter(Instant last, String ledger, long seq, String stream, long version) {
        return new JournalRow(event(ledger, seq, stream, version), null, last);
    }

    static JournalRow keyed(String ledger, long seq, String stream, long version, String key, int events) {
        return new JournalRow(
                event(ledger, seq, stream, version),
                new CommandKey(key, key.getBytes(StandardCharsets.UTF_8), events),
                null);
    }

    private static RecordedEvent event(String ledger, long seq, String stream, long version) {
        return new RecordedEvent(
                new Ledger(ledger),
                seq,
                StreamId.parse(stream),
                version,
                UuidCreator.getTimeOrderedEpoch(),
                new EventType("fund.deposited", 1),
                START.plus(seq, ChronoUnit.MICROS),
                new EventMetadata("correlation", "causation", seq % 2 == 0 ? "00-trace" : null, "tester"),
                "{\"amount\":%d, \"spaced\" : \"kept — exactly\"}"
                        .formatted(seq)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
