package org.missionpartnerships.mission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.KafkaServer;

/** What the other services would publish about Burgos, on the real broker and in the real wire format. */
final class OtherServices implements AutoCloseable {

    private static final Map<String, String> TOPICS =
            Map.of("partner-service", "partners.v1", "milestone-service", "milestones.v1");

    private final RecordFormat format = new CloudEventsRecordFormat();
    private final Map<String, Long> heads = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** @return its position: what a caller sends as {@code After} */
    <E> String publish(String service, String stream, EventCodec<E> codec, E event) {
        long seq = heads.merge(service, 1L, Long::sum);
        RecordedEvent recorded = new RecordedEvent(
                new Ledger("burgos"),
                seq,
                StreamId.parse(stream),
                1,
                UUID.randomUUID(),
                codec.typeOf(event),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new EventMetadata("correlation", "request", null, "steward"),
                codec.encode(event));
        ReceivedEvent received = new ReceivedEvent(service, 1, recorded);
        try {
            producer.send(format.write(TOPICS.get(service), received)).get();
            return received.position().toString();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
