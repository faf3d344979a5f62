package org.missionpartnerships.published.cloudevents;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;

/**
 * Events as Kafka records in the binary mode of the CloudEvents Kafka binding: attributes in {@code ce_} headers, the payload
 * as value, the city as key. Headers of others, such as a tracer's, are passed over.
 */
public final class CloudEventsRecordFormat implements RecordFormat {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";

    @Override
    public ProducerRecord<String, byte[]> write(String topic, ReceivedEvent received) {
        RecordedEvent event = received.event();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, null, event.recordedAt().toEpochMilli(), event.ledger().name(), event.payload());
        record.headers().add(CONTENT_TYPE, EventAttributes.JSON.getBytes(StandardCharsets.UTF_8));
        EventAttributes.of(received)
                .forEach((name, value) -> record.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            Map<String, String> attributes = new HashMap<>();
            @Nullable String contentType = null;
            for (Header header : record.headers()) {
                if (header.key().equals(CONTENT_TYPE)) {
                    contentType = text(header);
                } else if (header.key().startsWith(PREFIX)
                        && attributes.put(header.key().substring(PREFIX.length()), text(header)) != null) {
                    throw new EventAttributes.Malformed("header %s stands there twice".formatted(header.key()));
                }
            }
            requireJson(contentType);
            if (record.value() == null) {
                throw new EventAttributes.Malformed("it has no value");
            }
            ReceivedEvent received = EventAttributes.read(attributes, record.value());
            if (!received.event().ledger().name().equals(record.key())) {
                throw new EventAttributes.Malformed("its key is \"%s\", but its partitionkey \"%s\""
                        .formatted(record.key(), received.event().ledger()));
            }
            return received;
        } catch (EventAttributes.Malformed e) {
            throw new MalformedRecord("Record %s-%d@%d is not an event: %s. Expected a CloudEvent in binary mode."
                    .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()));
        }
    }

    private static String text(Header header) throws EventAttributes.Malformed {
        if (header.value() == null) {
            throw new EventAttributes.Malformed("header %s has no value".formatted(header.key()));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void requireJson(@Nullable String contentType) throws EventAttributes.Malformed {
        if (contentType == null) {
            throw new EventAttributes.Malformed("header content-type is missing");
        }
        String mediaType = contentType.split(";", 2)[0].strip();
        if (!mediaType.equalsIgnoreCase(EventAttributes.JSON)) {
            throw new EventAttributes.Malformed(
                    "header content-type is \"%s\", expected %s".formatted(contentType, EventAttributes.JSON));
        }
    }
}
