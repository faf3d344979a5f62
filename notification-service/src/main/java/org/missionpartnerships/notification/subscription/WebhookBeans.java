package org.missionpartnerships.notification.subscription;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.subscription.webhook.Handshake;
import org.missionpartnerships.notification.subscription.webhook.NameResolver;
import org.missionpartnerships.notification.subscription.webhook.ReceiverClient;
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
    ReceiverClient client(Vertx vertx, SinkGuard guard, NotificationConfig config) {
        return new ReceiverClient(
                vertx,
                guard,
                config.webhooks().timeout(),
                config.webhooks().trust().orElse(null));
    }

    void close(@Disposes ReceiverClient client) {
        client.close();
    }

    @Produces
    @Singleton
    WebhookSender sender(ReceiverClient client, NotificationConfig config) {
        return new WebhookSender(client, config.webhooks().origin(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    Handshake handshake(ReceiverClient client, NotificationConfig config) {
        return new Handshake(
                client, config.webhooks().origin(), config.webhooks().requestRate(), Clock.systemUTC());
    }
}
