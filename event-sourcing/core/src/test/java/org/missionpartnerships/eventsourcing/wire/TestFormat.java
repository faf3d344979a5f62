package org.missionpartnerships.eventsourcing.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;

/** The plainest format: one header per attribute. */
public final class TestFormat implements RecordFormat {

    @Override
    public ProducerRecord<String, byte[]> write(String topic, ReceivedEvent received) {
        RecordedEvent event = received.event();
        var record = new ProducerRecord<>(topic, event.ledger().name(), event.payload());
        put(record, "source", received.source());
        put(record, "epoch", received.epoch());
        put(record, "seq", event.seq());
        put(record, "stream", event.stream());
        put(record, "version", event.version());
        put(record, "id", event.id());
        put(record, "type", event.type().name());
        put(record, "typeversion", event.type().version());
        put(record, "time", event.recordedAt());
        return record;
    }

    @Override
    public ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedEvent(
                    get(record, "source"),
                    Integer.parseInt(get(record, "epoch")),
                    new RecordedEvent(
                            new Ledger(record.key()),
                            Long.parseLong(get(record, "seq")),
                            StreamId.parse(get(record, "stream")),
                            Long.parseLong(get(record, "version")),
                            UUID.fromString(get(record, "id")),
                            new EventType(get(record, "type"), Integer.parseInt(get(record, "typeversion"))),
                            Instant.parse(get(record, "time")),
                            new EventMetadata("correlation", "causation", null, "tester"),
                            record.value()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new MalformedRecord("Not an event: " + e.getMessage());
        }
    }

    private static void put(ProducerRecord<String, byte[]> record, String name, Object value) {
        record.headers().add(name, value.toString().getBytes(UTF_8));
    }

    private static String get(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new MalformedRecord("The header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
