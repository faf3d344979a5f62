package org.missionpartnerships.notification.feed;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;

/** Events as they arrive from other services. */
public final class Events {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private Events() {}

    public static ReceivedEvent missionEvent(String city, long seq, String type) {
        return event("mission-service", city, seq, type, "missions/" + city + "-circular", """
                {"mission":"%s-circular","note":"¿nº %d?"}""".formatted(city, seq));
    }

    public static ReceivedEvent event(String source, String ledger, long seq, String type, String stream, String data) {
        return new ReceivedEvent(
                source,
                1,
                new RecordedEvent(
                        new Ledger(ledger),
                        seq,
                        StreamId.parse(stream),
                        seq,
                        UuidCreator.getTimeOrderedEpoch(),
                        new EventType(type, 1),
                        START.plus(seq, ChronoUnit.MICROS),
                        new EventMetadata("correlation", "causation", null, "someone"),
                        data.getBytes(StandardCharsets.UTF_8)));
    }
}
