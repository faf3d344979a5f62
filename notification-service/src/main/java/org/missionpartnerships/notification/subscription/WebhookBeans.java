package org.missionpartnerships.notification.subscription;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.subscription.webhook.NameResolver;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard.Reach;
import org.missionpartnerships.notification.subscription.webhook.WebhookSender;
import org.postgresql.ds.PGSimpleDataSource;

/** The parts of a delivery, as configured. */
@Singleton
class WebhookBeans {

    static final String DEDICATED = "dedicated";

    /** Opens a new connection each time: the leader's lock must not be handed on by a pool. */
    @Produces
    @Singleton
    @Named(DEDICATED)
    DataSource dedicated(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(user);
        connections.setPassword(password);
        return connections;
    }

    @Produces
    @Singleton
    SinkGuard guard(NotificationConfig config) {
        return new SinkGuard(
                NameResolver.system(), config.webhooks().loopbackAllowed() ? Reach.LOOPBACK_TOO : Reach.PUBLIC_ONLY);
    }

    @Produces
    @Singleton
    WebhookSender sender(Vertx vertx, SinkGuard guard, NotificationConfig config) {
        return new WebhookSender(
                vertx,
                guard,
                config.webhooks().timeout(),
                config.webhooks().trust().orElse(null),
                Clock.systemUTC());
    }

    void close(@Disposes WebhookSender sender) {
        sender.close();
    }
}
