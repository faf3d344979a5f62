package org.missionpartnerships.notification.subscription;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections outside the pool, which would hand a leader's lock on to strangers. */
@Singleton
class DedicatedConnections {

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    DedicatedConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        source.setUrl(url);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("notification-service (dispatcher)");
        source.setConnectTimeout(5);
        source.setSocketTimeout(60);
        source.setTcpKeepAlive(true);
    }

    /** Empty if another instance leads. */
    Optional<Leadership> lead(String what) throws SQLException {
        return Leadership.tryAcquire(source, what);
    }
}
