package org.missionpartnerships.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.local.Oracle.Subject;

/** What is there to be judged: the rows of a database and the records of a topic, read as anybody could read them. */
final class Evidence {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Evidence() {}

    interface Rows {
        void accept(ResultSet row) throws SQLException;
    }

    static void query(Subject subject, String sql, Rows rows) {
        try (Connection connection = subject.database().dataSource().getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(2_000);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.accept(result);
                    }
                }
            }
        } catch (SQLException e) {
            throw new CannotContinue(
                    "The database of %s cannot be read: %s".formatted(subject.service(), e.getMessage()));
        }
    }

    interface Records {
        void accept(ConsumerRecord<String, byte[]> record);
    }

    /** From the first record to where the topic ends now. */
    static void read(String bootstrapServers, String topic, Records records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "none", "default.api.timeout.ms", 20_000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                var batch = consumer.poll(Duration.ofMillis(500));
                batch.forEach(records::accept);
                if (!batch.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new CannotContinue("Topic " + topic + " could not be read to its end: nothing came for "
                            + PATIENCE.toSeconds() + " s");
                }
            }
        }
    }

    static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static byte[] hash(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
