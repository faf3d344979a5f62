package org.missionpartnerships.eventsourcing.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.testsupport.servers.KafkaServer;

/** A topic on the real broker, of one test alone. */
public record Topic(KafkaServer kafka, String name, int partitions) {

    public static final int PARTITIONS = 12;
    private static final TestFormat FORMAT = new TestFormat();

    public static Topic fresh() {
        return fresh(KafkaServer.shared());
    }

    public static Topic fresh(KafkaServer kafka) {
        var topic = new Topic(kafka, "t-" + UUID.randomUUID(), PARTITIONS);
        topic.create(Map.of());
        return topic;
    }

    public void create(Map<String, String> configs) {
        Map<String, String> all = new TreeMap<>(configs);
        all.put("retention.ms", "-1");
        try (var admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(all)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void delete() {
        kafka.deleteTopics(List.of(name));
    }

    public Map<String, Object> clientConfig() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    public void send(ReceivedEvent... events) {
        send(java.util.Arrays.stream(events)
                .map(event -> FORMAT.write(name, event))
                .toList());
    }

    public void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(clientConfig(), new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every record from the beginning, in the order of each partition. */
    public List<ReceivedEvent> read() {
        try (var consumer =
                new KafkaConsumer<>(clientConfig(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(p -> new TopicPartition(name, p))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            List<ReceivedEvent> events = new ArrayList<>();
            while (!all.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    events.add(FORMAT.read(record));
                }
            }
            return events;
        }
    }

    /** Each ledger's events as a consumer sees them that drops repetitions. */
    public Map<Ledger, List<RecordedEvent>> firstOccurrences() {
        Map<Ledger, List<RecordedEvent>> lines = new TreeMap<>();
        Set<UUID> seen = new HashSet<>();
        for (ReceivedEvent received : read()) {
            if (seen.add(received.event().id())) {
                lines.computeIfAbsent(received.event().ledger(), _ -> new ArrayList<>())
                        .add(received.event());
            }
        }
        return lines;
    }
}
