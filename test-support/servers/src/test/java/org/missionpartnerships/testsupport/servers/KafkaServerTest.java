package org.missionpartnerships.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @Test
    void a_topic_exists_only_when_it_was_asked_for() throws Exception {
        KafkaServer kafka = KafkaServer.shared();
        kafka.createTopics(12, "asked.v1");
        kafka.createTopics(12, "asked.v1");

        try (var admin = kafka.admin()) {
            assertThat(admin.describeTopics(List.of("asked.v1"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS)
                            .get("asked.v1")
                            .partitions())
                    .hasSize(12);
        }
        assertThatThrownBy(() -> send(kafka, "unasked.v1", "a")).hasMessageContaining("unasked.v1");
    }

    @Test
    void what_was_acknowledged_survives_sigkill_of_the_broker(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka = KafkaServer.at(directory, 0)) {
            kafka.createTopics(1, "missions.v1");
            send(kafka, "missions.v1", "first");
            kafka.kill9();
            assertThat(kafka.running()).isFalse();
            kafka.start();
            send(kafka, "missions.v1", "second");
            assertThat(read(kafka, "missions.v1", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void a_broker_does_not_take_the_port_of_its_own_controller(@TempDir Path directory) throws Exception {
        int port = FreePort.next();
        Files.writeString(directory.resolve("controller.port"), Integer.toString(port));

        try (EmbeddedKafka kafka = KafkaServer.at(directory, port)) {
            assertThat(kafka.running()).isTrue();
        }
    }

    private static void send(KafkaServer kafka, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 5_000),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "burgos", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(KafkaServer kafka, String topic, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            List<String> values = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
