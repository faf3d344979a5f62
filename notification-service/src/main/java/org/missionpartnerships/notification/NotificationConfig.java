package org.missionpartnerships.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set. The defaults are those of Standard Webhooks where it has any. */
@ConfigMapping(prefix = "notification")
public interface NotificationConfig {

    Webhooks webhooks();

    Stream stream();

    /** Deliveries to subscribers. */
    interface Webhooks {

        /** Allows {@code http} and any port on loopback addresses. For a stack on one machine; never in production. */
        @WithDefault("false")
        boolean loopbackAllowed();

        /** PEM file of further authorities whose certificates receivers may show. */
        Optional<Path> trust();

        /** From resolving the name to the head of the answer. */
        @WithDefault("15S")
        Duration timeout();

        /** Before the first attempt, the second, and so on. After the last the subscription is disabled. */
        @WithDefault("0S,5S,5M,30M,2H,5H,10H,14H,20H,24H")
        List<Duration> retryDelays();

        /** A delay is lengthened by up to this share of itself. */
        @WithDefault("0.2")
        double retryJitter();

        /** The name by which receivers know this system; they allow deliveries from it in {@code WebHook-Allowed-Origin}. */
        @WithDefault("mission-partnerships")
        String origin();

        /** Deliveries a minute that a receiver is asked for, and that one which names no limit of its own is held to. */
        @WithDefault("6000")
        int requestRate();

        /** Where receivers reach this service to agree later; without it they are offered no {@code WebHook-Request-Callback}. */
        Optional<URI> publicUrl();

        /** Before a receiver is asked the first time whether it agrees, the second, and so on. After the last the subscription is disabled. */
        @WithDefault("0S,5S,30S,5M,30M,2H,10H,24H")
        List<Duration> agreementDelays();

        /** How soon a new or resumed subscription is taken up. */
        @WithDefault("250MS")
        Duration poll();

        /** How long deliveries are kept for their subscribers to look at. */
        @WithDefault("30D")
        Duration keepDeliveries();

        /** Subscriptions that one subscriber may have. */
        @WithDefault("100")
        int maxPerOwner();
    }

    /** Watchers of the live stream. */
    interface Stream {

        /** A comment is sent when nothing else was for so long, so that proxies and watchers know the line stands. */
        @WithDefault("15S")
        Duration heartbeat();

        /** A watcher that has not taken what was sent within this time is disconnected; it can resume. */
        @WithDefault("30S")
        Duration stall();

        /** Watchers of one instance at once; more are refused with 503. */
        @WithDefault("2000")
        int maxWatchers();
    }
}
