package org.missionpartnerships.testsupport.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The Kafka broker in a container, for machines whose container engine answers. */
public final class ContainerKafka implements KafkaServer {
    private static final String SHARED = "mp.shared.kafka.container";

    private final String bootstrapServers;
    private final AutoCloseable container;

    private ContainerKafka(String bootstrapServers, AutoCloseable container) {
        this.bootstrapServers = bootstrapServers;
        this.container = container;
    }

    static ContainerKafka shared() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(SHARED);
            if (known != null) {
                return new ContainerKafka(known, () -> {});
            }
            var container = new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1"))
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
            container.start();
            var server = new ContainerKafka(container.getBootstrapServers(), container);
            System.setProperty(SHARED, server.bootstrapServers);
            return server;
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
