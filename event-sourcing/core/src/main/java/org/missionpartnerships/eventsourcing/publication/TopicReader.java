package org.missionpartnerships.eventsourcing.publication;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what stands in a topic, outside any consumer group. */
final class TopicReader {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PublisherSettings settings;
    private final RecordFormat format;

    TopicReader(PublisherSettings settings, RecordFormat format) {
        this.settings = settings;
        this.format = format;
    }

    /** What a topic is like: its identity, changed when it is deleted and made again, and the largest record it takes. */
    record Description(String id, int partitions, int maxRecordBytes) {}

    /**
     * The last event of a ledger that a topic holds, in the journal's latest incarnation seen there.
     *
     * @param unbroken up to which number nothing is missing before it
     */
    record End(int epoch, long seq, UUID eventId, long unbroken) {

        private static final UUID NONE = new UUID(0, 0);

        /** Where reading starts, with all up to this number published. */
        static End after(long seq) {
            return new End(0, seq, NONE, seq);
        }

        /** Events that come again are nothing new; one that comes before its turn leaves something missing. */
        End and(ReceivedEvent received) {
            RecordedEvent event = received.event();
            if (received.epoch() < epoch) {
                return this;
            }
            if (received.epoch() > epoch && !eventId.equals(NONE)) {
                return new End(received.epoch(), event.seq(), event.id(), event.seq());
            }
            boolean last = event.seq() >= seq || eventId.equals(NONE);
            return new End(
                    received.epoch(),
                    last ? event.seq() : seq,
                    last ? event.id() : eventId,
                    event.seq() == unbroken + 1 ? event.seq() : unbroken);
        }
    }

    /** The ends of all ledgers met, and the offsets up to which the topic was read. */
    record Ends(Map<Ledger, End> byLedger, Map<Integer, Long> offsets) {}

    /** @throws PublicationRefused if the topic is not as the contract says */
    Description describe() {
        String topic = settings.topic();
        try (Admin admin = Admin.create(settings.kafka())) {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(topic);
            if (description.partitions().size() != settings.partitions()) {
                throw new PublicationRefused(
                        "Topic %s has %d partitions, expected %d. Another number moves cities to other partitions and breaks their order. Create a new topic with %d partitions, point this service at it, and it will be filled from the first event."
                                .formatted(
                                        topic,
                                        description.partitions().size(),
                                        settings.partitions(),
                                        settings.partitions()));
            }
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            int maxRecordBytes = Integer.parseInt(admin.describeConfigs(List.of(resource))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .get(resource)
                    .get("max.message.bytes")
                    .value());
            return new Description(description.topicId().toString(), settings.partitions(), maxRecordBytes);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new TopicUnreachable(
                        "Topic %s does not exist. Create it with %d partitions, kept for ever; it is then filled from the first event."
                                .formatted(topic, settings.partitions()),
                        e.getCause());
            }
            throw new TopicUnreachable("Kafka did not describe topic %s: %s".formatted(topic, e.getMessage()), e);
        } catch (TimeoutException e) {
            throw new TopicUnreachable("Kafka did not describe topic %s in time".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicUnreachable("Interrupted", e);
        }
    }

    /**
     * Reads from these offsets (from the beginning where there is none) to what is now the end.
     *
     * @param published the number up to which each ledger was published where reading starts
     */
    Ends ends(Map<Integer, Long> from, Map<Ledger, Long> published) {
        Map<Ledger, End> ends = new HashMap<>();
        Map<Integer, Long> offsets = read(
                from,
                event -> ends.compute(
                        event.event().ledger(),
                        (ledger, end) ->
                                (end == null ? End.after(published.getOrDefault(ledger, 0L)) : end).and(event)));
        return new Ends(ends, offsets);
    }

    /** @return the offset after the last record read, per partition */
    Map<Integer, Long> read(Map<Integer, Long> from, Consumer<ReceivedEvent> reader) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put("auto.offset.reset", "earliest");
        config.put("enable.auto.commit", false);
        config.put("isolation.level", "read_uncommitted");
        config.put("max.poll.records", 2000);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, settings.partitions())
                    .mapToObj(p -> new TopicPartition(settings.topic(), p))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, PATIENCE);
            for (TopicPartition partition : partitions) {
                long asked = from.getOrDefault(partition.partition(), 0L);
                consumer.seek(partition, Math.max(beginnings.get(partition), Math.min(asked, ends.get(partition))));
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!partitions.stream().allMatch(p -> consumer.position(p, PATIENCE) >= ends.get(p))) {
                var records = consumer.poll(Duration.ofMillis(200));
                for (ConsumerRecord<String, byte[]> record : records) {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        read(record, reader);
                    }
                }
                if (!records.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new TopicUnreachable(
                            "Topic %s could not be read to its end: no records came for %s"
                                    .formatted(settings.topic(), PATIENCE),
                            null);
                }
            }
            Map<Integer, Long> offsets = new HashMap<>();
            ends.forEach((partition, end) -> offsets.put(partition.partition(), end));
            return offsets;
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, Consumer<ReceivedEvent> reader) {
        try {
            reader.accept(format.read(record));
        } catch (RecordFormat.MalformedRecord e) {
            LOG.warn(
                    "Topic {} holds a record that is no event, at partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }
}
