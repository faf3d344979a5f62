package org.missionpartnerships.eventsourcing.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that are opened for one purpose and closed after it, for locks that outlive a transaction. */
@ApplicationScoped
class DedicatedConnections {

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Dedicated {}

    @Produces
    @Singleton
    @Dedicated
    @Typed(DataSource.class)
    DataSource dedicated(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "mission-partnerships.service", defaultValue = "event-sourcing") String service) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName(service + " (dedicated)");
        source.setConnectTimeout(5);
        // a leader finds out within seconds that its connection leads nowhere
        source.setSocketTimeout(60);
        source.setTcpKeepAlive(true);
        return source;
    }
}
