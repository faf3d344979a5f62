package org.missionpartnerships.notification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.notification.feed.Events;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;

/** Other services, as far as this one sees them: events in the wire format on the topics of a real broker. */
final class Topics implements AutoCloseable {

    private static final Map<String, String> OF_SOURCE = Map.of(
            "mission-service", "missions.v1", "partner-service", "partners.v1", "milestone-service", "milestones.v1");

    private final CloudEventsRecordFormat format = new CloudEventsRecordFormat();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all",
                    "enable.idempotence",
                    true),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Events of a mission of this city, numbered on from {@code first}. */
    List<ReceivedEvent> publishMissionEvents(String city, int first, int last) {
        List<ReceivedEvent> events = java.util.stream.IntStream.rangeClosed(first, last)
                .mapToObj(seq -> Events.missionEvent(
                        city, seq, seq == 1 ? "mission.proposed" : "mission.formalisation-stage-reached"))
                .toList();
        publish(events);
        return events;
    }

    void publish(List<ReceivedEvent> events) {
        try {
            for (ReceivedEvent event : events) {
                producer.send(format.write(OF_SOURCE.get(event.source()), event))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
