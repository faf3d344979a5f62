package org.missionpartnerships.edge.garden;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.PostgresServer;
import org.missionpartnerships.testsupport.servers.Tokens;

/** The real PostgreSQL with a journal, and the key of the tokens. */
public final class GardenServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Database database = PostgresServer.shared().freshDatabase();
        Flyway.configure()
                .dataSource(database.owner().dataSource())
                .locations("db/event-sourcing")
                .placeholders(Map.of("serviceRole", database.serviceRole()))
                .load()
                .migrate();
        var settings = new HashMap<>(Tokens.shared().settings());
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", database.service().user());
        settings.put("quarkus.datasource.password", database.service().password());
        return settings;
    }

    @Override
    public void stop() {
        // The server goes with the JVM.
    }
}
