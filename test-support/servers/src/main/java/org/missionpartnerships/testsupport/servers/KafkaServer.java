package org.missionpartnerships.testsupport.servers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

/** A real Kafka broker, alone in its cluster, that creates no topic unasked. */
public sealed interface KafkaServer extends AutoCloseable permits EmbeddedKafka, ContainerKafka {

    /** The one broker of this JVM, started at first use and gone with the JVM. */
    static KafkaServer shared() {
        return switch (ServerKind.chosen()) {
            case EMBEDDED -> EmbeddedKafka.shared();
            case CONTAINERS -> ContainerKafka.shared();
        };
    }

    /** A broker whose log stays in {@code home} when it stops; port 0 takes a free one. It ends with this JVM. */
    static EmbeddedKafka at(Path home, int port) {
        return EmbeddedKafka.at(home, port);
    }

    String bootstrapServers();

    @Override
    void close();

    /** Creates the topics that do not exist yet, kept for ever. */
    default void createTopics(int partitions, String... names) {
        try (Admin admin = admin()) {
            Set<String> existing = await(admin.listTopics().names());
            List<NewTopic> missing = Arrays.stream(names)
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, partitions, (short) 1)
                            .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete")))
                    .toList();
            await(admin.createTopics(missing).all());
        }
    }

    /** Empties the topics by deleting and creating them. */
    default void recreateTopics(int partitions, String... names) {
        try (Admin admin = admin()) {
            Set<String> existing = await(admin.listTopics().names());
            await(admin.deleteTopics(
                            Arrays.stream(names).filter(existing::contains).toList())
                    .all());
        }
        createTopics(partitions, names);
    }

    default void deleteTopics(Collection<String> names) {
        try (Admin admin = admin()) {
            await(admin.deleteTopics(names).all());
        }
    }

    default Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not do what it was asked: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Kafka", e);
        }
    }
}
