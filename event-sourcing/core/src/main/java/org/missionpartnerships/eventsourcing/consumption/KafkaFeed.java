package org.missionpartnerships.eventsourcing.consumption;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a consumer from other services' topics. Where to read on is known by this service's database, in the transaction
 * of the effects; Kafka's group only spreads the partitions over the instances.
 */
final class KafkaFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FOR_MORE = Duration.ofMillis(2);
    private static final Duration LONGEST_REST = Duration.ofMillis(15);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
    private static final Duration BETWEEN_TOPIC_CHECKS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String consumer;
    private final Consumption consumption;
    private final Map<String, String> sourceByTopic;
    private final boolean alone;
    private final Applier applier;
    private final WatermarkStore store;
    private final ConsumerMetrics metrics;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private final Map<String, String> topicIds = new HashMap<>();
    private volatile boolean caughtUp;
    private volatile String trouble = "";

    /**
     * @param sourceByTopic what is read, and whose events are expected there
     * @param alone true to read all partitions without a group, for a consumer that runs on one instance only
     */
    KafkaFeed(
            String consumer,
            Consumption consumption,
            Map<String, String> sourceByTopic,
            boolean alone,
            Applier applier,
            ConsumerMetrics metrics) {
        this.consumer = consumer;
        this.consumption = consumption;
        this.sourceByTopic = Map.copyOf(sourceByTopic);
        this.alone = alone;
        this.applier = applier;
        this.store = new WatermarkStore(consumer);
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("topics to " + consumer).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether this instance has at some time seen the ends of the partitions it reads. */
    boolean caughtUp() {
        return caughtUp;
    }

    /** What keeps it from reading at present; empty if nothing does. */
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closing.countDown();
        Threads.join(thread);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        while (!isClosing()) {
            try (var kafka = new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
                if (alone) {
                    learnTopicIds();
                    List<TopicPartition> all = sourceByTopic.keySet().stream()
                            .flatMap(topic -> kafka.partitionsFor(topic, PATIENCE).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
                    kafka.assign(all);
                    seek(kafka, all);
                } else {
                    kafka.subscribe(sourceByTopic.keySet(), new SeekToOurs(kafka));
                }
                consume(kafka);
            } catch (WakeupException e) {
                return;
            } catch (Exception | Error e) {
                if (!isClosing()) {
                    complain(e);
                    pause();
                }
            }
        }
    }

    private void consume(KafkaConsumer<String, byte[]> kafka) throws Exception {
        long nextCheck = System.nanoTime() + BETWEEN_TOPIC_CHECKS.toNanos();
        while (!isClosing()) {
            List<ConsumerRecord<String, byte[]>> records = gather(kafka);
            if (System.nanoTime() > nextCheck) {
                startOverWhereTopicsWereReplaced(kafka);
                nextCheck = System.nanoTime() + BETWEEN_TOPIC_CHECKS.toNanos();
            }
            try {
                if (!records.isEmpty()) {
                    long began = System.nanoTime();
                    apply(records);
                    Threads.restAfter(records.size(), began, LONGEST_REST);
                }
                trouble = "";
                measureLag(kafka);
            } catch (SQLException | Applier.Superseded e) {
                complain(e);
                rewind(kafka, records);
                pause();
            }
        }
    }

    /**
     * The client asks the broker for more before it hands over what it has, and is answered at the first record: what came
     * while the last batch was applied is with the broker still, and would wait for one batch more.
     */
    private static List<ConsumerRecord<String, byte[]>> gather(KafkaConsumer<String, byte[]> kafka) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        kafka.poll(POLL).forEach(records::add);
        if (!records.isEmpty()) {
            kafka.poll(FOR_MORE).forEach(records::add);
        }
        return records;
    }

    private void apply(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        List<ReceivedEvent> events = new ArrayList<>(records.size());
        Map<Arrivals.Place, Long> next = new HashMap<>();
        List<Arrivals.Malformed> malformed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            var place =
                    new Arrivals.Place(record.topic(), topicIds.getOrDefault(record.topic(), ""), record.partition());
            next.merge(place, record.offset() + 1, Math::max);
            try {
                ReceivedEvent event = consumption.format().read(record);
                String owner = sourceByTopic.get(record.topic());
                if (!event.source().equals(owner)) {
                    throw new RecordFormat.MalformedRecord(
                            "An event of %s in the topic of %s".formatted(event.source(), owner));
                }
                events.add(event);
            } catch (RecordFormat.MalformedRecord e) {
                LOG.warn(
                        "{} keeps aside a record of {}, partition {} offset {}: {}",
                        consumer,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
                malformed.add(new Arrivals.Malformed(
                        place, record.offset(), String.valueOf(e.getMessage()), record.key(), record.value()));
            }
        }
        applier.apply(events, new Arrivals(next, malformed));
    }

    private void rewind(KafkaConsumer<String, byte[]> kafka, List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> first = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            first.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
        }
        first.keySet().retainAll(kafka.assignment());
        first.forEach(kafka::seek);
    }

    /** Goes to where our database says; to the beginning where it says nothing, or speaks of a topic that is gone. */
    private void seek(KafkaConsumer<String, byte[]> kafka, Collection<TopicPartition> partitions) throws SQLException {
        Map<Arrivals.Place, Long> ours;
        try (Connection connection = consumption.database().getConnection()) {
            ours = store.offsets(connection);
        }
        for (TopicPartition partition : partitions) {
            Long offset = ours.get(new Arrivals.Place(
                    partition.topic(), topicIds.getOrDefault(partition.topic(), ""), partition.partition()));
            if (offset == null) {
                kafka.seekToBeginning(List.of(partition));
            } else {
                kafka.seek(partition, offset);
            }
        }
    }

    private void startOverWhereTopicsWereReplaced(KafkaConsumer<String, byte[]> kafka) throws Exception {
        Map<String, String> before = Map.copyOf(topicIds);
        learnTopicIds();
        List<TopicPartition> replaced = kafka.assignment().stream()
                .filter(partition -> before.containsKey(partition.topic())
                        && !before.get(partition.topic()).equals(topicIds.get(partition.topic())))
                .toList();
        if (!replaced.isEmpty()) {
            LOG.warn("{} reads from the beginning where topics were replaced: {}", consumer, replaced);
            kafka.seekToBeginning(replaced);
        }
    }

    private void learnTopicIds() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(consumption.kafka())) {
            Map<String, TopicDescription> topics = admin.describeTopics(sourceByTopic.keySet())
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            topics.forEach((name, topic) -> topicIds.put(name, topic.topicId().toString()));
        } catch (ExecutionException e) {
            if (alone || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            LOG.debug("Not all topics of {} exist yet", consumer, e);
        }
    }

    private void measureLag(KafkaConsumer<String, byte[]> kafka) {
        long lag = 0;
        boolean known = !kafka.assignment().isEmpty();
        for (TopicPartition partition : kafka.assignment()) {
            var ofPartition = kafka.currentLag(partition);
            known &= ofPartition.isPresent();
            lag += ofPartition.orElse(0);
        }
        metrics.recordLag(lag);
        caughtUp |= known && lag == 0;
    }

    private void complain(Throwable failure) {
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (!reason.equals(trouble)) {
            LOG.warn("{} cannot read on from its topics and tries again: {}", consumer, reason);
            LOG.debug("{} cannot read on from its topics", consumer, failure);
        }
        trouble = reason;
    }

    private void pause() {
        try {
            closing.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new TreeMap<>(consumption.kafka());
        config.putIfAbsent("max.poll.records", 1000);
        config.putIfAbsent("session.timeout.ms", 10_000);
        config.putIfAbsent("heartbeat.interval.ms", 3_000);
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("allow.auto.create.topics", false);
        // soon after a topic is made, it is read
        config.putIfAbsent("metadata.max.age.ms", 10_000);
        if (!alone) {
            config.merge("group.id", consumption.service() + "." + consumer, (before, own) -> before + "." + own);
        }
        return config;
    }

    private final class SeekToOurs implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> kafka;

        SeekToOurs(KafkaConsumer<String, byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                learnTopicIds();
                seek(kafka, partitions);
                LOG.debug(
                        "{} reads {}",
                        consumer,
                        partitions.stream().map(TopicPartition::toString).collect(Collectors.joining(", ")));
            } catch (SQLException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException("Where to read on could not be found out: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // offsets are in our database already
        }
    }
}
