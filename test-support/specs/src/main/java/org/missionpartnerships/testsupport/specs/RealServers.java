package org.missionpartnerships.testsupport.specs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.servers.PostgresServer;
import org.missionpartnerships.testsupport.servers.Tokens;

/**
 * {@code @QuarkusTestResource(RealServers.class)}: real PostgreSQL with a fresh database, a real broker with fresh, empty
 * topics, and the key of {@link Tokens#shared()}. The servers are one per JVM; database and topics are new whenever the
 * application starts anew, because a journal must never be younger than its topic.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 12;
    private static final String[] TOPICS = {"missions.v1", "partners.v1", "milestones.v1"};

    @Override
    public Map<String, String> start() {
        KafkaServer kafka = KafkaServer.shared();
        kafka.recreateTopics(PARTITIONS, TOPICS);
        var settings = new HashMap<>(PostgresServer.shared().freshDatabase().settings());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.putAll(Tokens.shared().settings());
        return settings;
    }

    @Override
    public void stop() {
        // The servers go with the JVM: the next application in it uses them again.
    }
}
