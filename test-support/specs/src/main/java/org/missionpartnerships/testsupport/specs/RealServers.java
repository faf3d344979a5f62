package org.missionpartnerships.testsupport.specs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.missionpartnerships.testsupport.servers.Database;
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
        var settings = new HashMap<>(settings(PostgresServer.shared().freshDatabase()));
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.putAll(Tokens.shared().settings());
        return settings;
    }

    /** What a Quarkus service needs to know of its database: it runs as the service, and migrates as the owner. */
    public static Map<String, String> settings(Database database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.service().user(),
                "quarkus.datasource.password", database.service().password(),
                "quarkus.flyway.username", database.owner().user(),
                "quarkus.flyway.password", database.owner().password(),
                "quarkus.flyway.placeholders.serviceRole", database.serviceRole());
    }

    @Override
    public void stop() {
        // The servers go with the JVM: the next application in it uses them again.
    }
}
