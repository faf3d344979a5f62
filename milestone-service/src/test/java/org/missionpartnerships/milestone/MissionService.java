package org.missionpartnerships.milestone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.missionpartnerships.eventsourcing.EventCodec;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.testsupport.servers.KafkaServer;

/** What the mission service would publish, on the real broker and in the real wire format. */
final class MissionService {

    private static final String NAME = "mission-service";
    private static final Map<String, Long> HEADS = new ConcurrentHashMap<>();
    private static final Map<String, Position> RECORDED = new ConcurrentHashMap<>();

    private MissionService() {}

    /** Where the city's registration is recorded: what a caller sends as {@code After}. */
    static Position registered(String city) {
        return RECORDED.computeIfAbsent(
                "cities/" + city,
                stream -> publish(
                        city,
                        stream,
                        CityEvent.CODEC,
                        new CityRegistered(
                                new CityId(city),
                                "The city " + city,
                                List.of(),
                                List.of(CityKind.CITY),
                                null,
                                Occurred.unknown(),
                                null,
                                AssertedBy.HUMAN)));
    }

    /** Where the mission's proposal is recorded. */
    static Position proposed(String city, String mission) {
        registered(city);
        return RECORDED.computeIfAbsent(
                "missions/" + mission,
                stream -> publish(
                        city,
                        stream,
                        MissionEvent.CODEC,
                        new MissionProposed(
                                new MissionId(mission),
                                new CityId(city),
                                List.of(),
                                "The mission " + mission,
                                null,
                                Topic.CIRCULAR_ECONOMY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                MissionDetail.FULL,
                                Occurred.stated("2021"),
                                null,
                                AssertedBy.HUMAN)));
    }

    private static <E> Position publish(String city, String stream, EventCodec<E> codec, E event) {
        RecordedEvent recorded = new RecordedEvent(
                new Ledger(city),
                HEADS.merge(city, 1L, Long::sum),
                StreamId.parse(stream),
                1,
                UUID.randomUUID(),
                codec.typeOf(event),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new EventMetadata("correlation", "request", null, "steward"),
                codec.encode(event));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaServer.shared().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ReceivedEvent received = new ReceivedEvent(NAME, 1, recorded);
            producer.send(new CloudEventsRecordFormat().write("missions.v1", received))
                    .get();
            return received.position();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
