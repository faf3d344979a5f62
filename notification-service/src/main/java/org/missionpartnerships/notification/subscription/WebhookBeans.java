package org.missionpartnerships.notification.subscription;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.subscription.webhook.NameResolver;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard.Reach;
import org.missionpartnerships.notification.subscription.webhook.WebhookSender;

/** The parts of a delivery, as configured. */
@Singleton
class WebhookBeans {

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
