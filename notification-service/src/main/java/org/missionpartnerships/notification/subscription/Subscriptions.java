package org.missionpartnerships.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.problem.EdgeProblems;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.eventsourcing.lanes.RepeatKey;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.feed.Feed;
import org.missionpartnerships.notification.feed.FeedEntry;
import org.missionpartnerships.notification.subscription.Turns.Turn;
import org.missionpartnerships.notification.subscription.webhook.Attempt;
import org.missionpartnerships.notification.subscription.webhook.SignedMessage;
import org.missionpartnerships.notification.subscription.webhook.SigningKey;
import org.missionpartnerships.notification.subscription.webhook.SigningSecret;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard;
import org.missionpartnerships.notification.subscription.webhook.WebhookSender;

/** What owners do with their subscriptions. A subscription of someone else is as good as none. */
@Singleton
class Subscriptions {

    private static final String PING_TYPE = "webhook.ping.v1";
    private static final Duration LONGEST_WAIT_FOR_A_TURN = Duration.ofSeconds(2);

    private final Feed feed;
    private final SinkGuard guard;
    private final WebhookSender sender;
    private final DeliveryLog log;
    private final Agreements agreements;
    private final Turns turns;
    private final NotificationConfig.Webhooks config;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Subscriptions(
            Feed feed,
            SinkGuard guard,
            WebhookSender sender,
            DeliveryLog log,
            Agreements agreements,
            Turns turns,
            NotificationConfig config) {
        this.feed = feed;
        this.guard = guard;
        this.sender = sender;
        this.log = log;
        this.agreements = agreements;
        this.turns = turns;
        this.config = config.webhooks();
    }

    /** A subscription as it now is; with its secret if that was just made. */
    record Shown(SubscriptionView view, long version) {}

    /**
     * Subscribes, unless the key says that this is done already.
     *
     * @param key of a request that may come again; one without is always new
     */
    Creation create(String owner, SubscriptionRequest request, @Nullable RepeatKey key) {
        // A repeated request is answered even if its address could not be called any more, or the owner has no room for
        // another.
        Optional<Creation> earlier = QuarkusTransaction.requiringNew().call(() -> earlier(key));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireCallable(request.sink());
        return QuarkusTransaction.requiringNew().call(() -> {
            awaitOtherCreations(owner);
            return earlier(key).orElseGet(() -> new Creation.Made(make(owner, request, key)));
        });
    }

    private Optional<Creation> earlier(@Nullable RepeatKey key) {
        if (key == null) {
            return Optional.empty();
        }
        return Subscription.<Subscription>find("idempotencyKey", key.key())
                .singleResultOptional()
                .map(found -> MessageDigest.isEqual(found.requestHash, key.requestHash())
                        ? new Creation.Repeated(shown(found, progressOf(found.id), null))
                        : new Creation.KeyReused());
    }

    // One at a time for each owner, until the transaction ends: else two at once would both find no earlier one, or
    // both find room.
    private static void awaitOtherCreations(String owner) {
        Subscription.getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "subscriptions of " + owner)
                .getSingleResult();
    }

    private Shown make(String owner, SubscriptionRequest request, @Nullable RepeatKey repeatKey) {
        if (Subscription.count("owner", owner) >= config.maxPerOwner()) {
            throw SubscriptionProblems.TOO_MANY_SUBSCRIPTIONS
                    .because("You have %d subscriptions, as many as there may be. Delete one that is not needed."
                            .formatted(config.maxPerOwner()))
                    .exception();
        }
        Instant now = now();
        SigningSecret secret = SigningSecret.generate(random);
        SigningKey key = SigningKey.generate();
        var subscription = new Subscription();
        subscription.id = UuidCreator.getTimeOrderedEpoch();
        subscription.owner = owner;
        subscription.sink = request.sink();
        subscription.description = request.description();
        subscription.types = SubscriptionRequest.orEmpty(request.types());
        subscription.cities = SubscriptionRequest.orEmpty(request.cities());
        subscription.missions = SubscriptionRequest.orEmpty(request.missions());
        subscription.status = Subscription.PENDING;
        subscription.agreementKey = agreements.newKey();
        subscription.secret = secret.reveal();
        subscription.signingKey = key.stored();
        subscription.publicKey = key.publicText();
        subscription.createdAt = now;
        subscription.updatedAt = now;
        subscription.idempotencyKey = repeatKey == null ? null : repeatKey.key();
        subscription.requestHash = repeatKey == null ? null : repeatKey.requestHash();
        var progress = new Progress();
        progress.subscriptionId = subscription.id;
        progress.setCourse(startAfter(request.start()), now);
        subscription.persistAndFlush();
        progress.persistAndFlush();
        return shown(subscription, progress, secret.reveal());
    }

    List<SubscriptionView> list(String owner, @Nullable UUID after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = after == null
                    ? Subscription.<Subscription>find("owner = ?1", Sort.by("id"), owner)
                    : Subscription.<Subscription>find("owner = ?1 and id > ?2", Sort.by("id"), owner, after);
            return found.page(0, limit).list().stream()
                    .map(subscription -> SubscriptionView.of(subscription, progressOf(subscription.id), null, now()))
                    .toList();
        });
    }

    Shown get(String owner, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = find(owner, id, LockModeType.NONE);
            return shown(subscription, progressOf(id), null);
        });
    }

    Shown change(String owner, UUID id, @Nullable ExpectedVersion expected, SubscriptionChange change) {
        if (change.sink() != null) {
            requireCallable(change.sink());
        }
        return update(owner, id, expected, (subscription, progress) -> {
            if (change.sink() != null && !change.sink().equals(subscription.sink)) {
                subscription.sink = change.sink();
                subscription.askAnew(agreements.newKey());
                progress.setCourse(progress.position, now());
            }
            subscription.types = change.types() == null ? subscription.types : change.types();
            subscription.cities = change.cities() == null ? subscription.cities : change.cities();
            subscription.missions = change.missions() == null ? subscription.missions : change.missions();
            subscription.description = change.description() == null ? subscription.description : change.description();
        });
    }

    Shown pause(String owner, UUID id, @Nullable ExpectedVersion expected) {
        return update(owner, id, expected, (subscription, _) -> {
            subscription.status = Subscription.PAUSED;
            subscription.statusReason = null;
        });
    }

    /** Goes on with the event that is next, at once; after its receiver has agreed, if it has not or was disabled. */
    Shown resume(String owner, UUID id, @Nullable ExpectedVersion expected) {
        return update(owner, id, expected, (subscription, progress) -> {
            boolean ask = subscription.agreedAt == null || subscription.status.equals(Subscription.DISABLED);
            subscription.status = ask ? Subscription.PENDING : Subscription.ACTIVE;
            subscription.statusReason = null;
            if (ask) {
                subscription.askAnew(agreements.newKey());
            }
            progress.setCourse(progress.position, now());
        });
    }

    /** Goes back, or forward, to another place in the feed and delivers from there. */
    Shown replay(String owner, UUID id, @Nullable ExpectedVersion expected, StartFrom from) {
        long after = startAfter(from);
        return update(owner, id, expected, (_, progress) -> progress.setCourse(after, now()));
    }

    Shown rotateSecret(String owner, UUID id, @Nullable ExpectedVersion expected, Duration grace) {
        SigningSecret fresh = SigningSecret.generate(random);
        Shown shown = update(owner, id, expected, (subscription, _) -> {
            subscription.previousSecret = grace.isZero() ? null : subscription.secret;
            subscription.previousUntil = grace.isZero() ? null : now().plus(grace);
            subscription.secret = fresh.reveal();
        });
        return new Shown(shown.view().withSecret(fresh.reveal()), shown.version());
    }

    void delete(String owner, UUID id, @Nullable ExpectedVersion expected) {
        QuarkusTransaction.requiringNew().run(() -> {
            Subscription subscription = find(owner, id, LockModeType.PESSIMISTIC_WRITE);
            require(expected, subscription);
            Progress.deleteById(id);
            subscription.delete();
        });
    }

    List<DeliveryView> deliveries(
            String owner, UUID id, @Nullable DeliveryStatus status, @Nullable UUID before, int limit) {
        get(owner, id);
        try {
            return log.page(id, status, before, limit);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    DeliveryView delivery(String owner, UUID id, UUID delivery) {
        get(owner, id);
        try {
            return log.find(id, delivery)
                    .orElseThrow(() ->
                            SubscriptionProblems.deliveryNotFound(id, delivery).exception());
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Sends a message that is no event, now and once, and says how it went. */
    DeliveryView ping(String owner, UUID id) throws InterruptedException {
        UUID event = UuidCreator.getTimeOrderedEpoch();
        String body = """
                {"specversion":"1.0","id":"%s","source":"/notification-service","type":"org.missionpartnerships.%s",\
                "subject":"subscriptions/%s","time":"%s","datacontenttype":"application/json","data":{"subscription":"%s"}}""".formatted(event, PING_TYPE, id, now(), id);
        return sendOnce(owner, id, DeliveryLog.PING, null, event, PING_TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the event of an earlier delivery again, now and once, beside those that are on their way. */
    DeliveryView redeliver(String owner, UUID id, UUID delivery) throws InterruptedException {
        DeliveryView earlier = delivery(owner, id, delivery);
        if (earlier.position() == null) {
            throw SubscriptionProblems.PING_NOT_REPEATABLE
                    .because("Delivery %s is a ping. Send a new one instead.".formatted(delivery))
                    .exception();
        }
        FeedEntry entry = feed.at(earlier.position()).orElseThrow();
        return sendOnce(
                owner,
                id,
                DeliveryLog.REDELIVERY,
                entry.position(),
                entry.eventId(),
                earlier.eventType(),
                entry.envelope());
    }

    private DeliveryView sendOnce(
            String owner, UUID id, String kind, @Nullable Long position, UUID event, String type, byte[] body)
            throws InterruptedException {
        Subscription subscription = QuarkusTransaction.requiringNew().call(() -> find(owner, id, LockModeType.NONE));
        if (subscription.agreedAt == null) {
            throw SubscriptionProblems.RECEIVER_NOT_AGREED
                    .because("The receiver of subscription %s has not agreed to be called. Let it agree first."
                            .formatted(id))
                    .with("subscription", id.toString())
                    .exception();
        }
        awaitTurn(subscription);
        Attempt attempt = sender.send(
                subscription.sink,
                new SignedMessage(event.toString(), body),
                Assignments.schemes(
                        subscription.secret,
                        subscription.previousSecret,
                        subscription.previousUntil,
                        subscription.signingKey,
                        subscription.publicKey,
                        now()));
        UUID delivery = UuidCreator.getTimeOrderedEpoch();
        try {
            log.record(
                    new DeliveryLog.Line(
                            delivery,
                            id,
                            kind,
                            position,
                            event,
                            type,
                            attempt.delivered() ? DeliveryStatus.DELIVERED : DeliveryStatus.FAILED),
                    attempt);
            return log.find(id, delivery).orElseThrow();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void awaitTurn(Subscription subscription) throws InterruptedException {
        if (subscription.allowedRate == null) {
            return;
        }
        Turn turn;
        try {
            turn = turns.take(subscription.id, subscription.allowedRate, LONGEST_WAIT_FOR_A_TURN);
        } catch (SQLException e) {
            throw unavailable(e);
        }
        if (!turn.taken()) {
            throw SubscriptionProblems.RECEIVER_PACED
                    .because(
                            "The receiver of subscription %s agreed to %d messages a minute, and its next turn comes in %d s. Ask again then."
                                    .formatted(
                                            subscription.id,
                                            subscription.allowedRate,
                                            turn.delay().toSeconds() + 1))
                    .with("subscription", subscription.id.toString())
                    .with("deliveriesPerMinute", subscription.allowedRate)
                    .retryAfter(turn.delay().plusSeconds(1))
                    .exception();
        }
        TimeUnit.NANOSECONDS.sleep(turn.delay().toNanos());
    }

    private Shown update(
            String owner, UUID id, @Nullable ExpectedVersion expected, BiConsumer<Subscription, Progress> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Subscription subscription = find(owner, id, LockModeType.PESSIMISTIC_WRITE);
            require(expected, subscription);
            Progress progress = Progress.findById(id, LockModeType.PESSIMISTIC_WRITE);
            change.accept(subscription, progress);
            subscription.updatedAt = now();
            Subscription.flush();
            return shown(subscription, progress, null);
        });
    }

    private static Subscription find(String owner, UUID id, LockModeType lock) {
        Subscription found = Subscription.findById(id, lock);
        if (found == null || !found.owner.equals(owner)) {
            throw SubscriptionProblems.notFound(id).exception();
        }
        return found;
    }

    private static Progress progressOf(UUID id) {
        return Progress.findById(id);
    }

    private static void require(@Nullable ExpectedVersion expected, Subscription subscription) {
        if (expected != null && expected.version() != subscription.version) {
            throw EdgeProblems.STALE
                    .because(
                            "Subscription %s is at version %d, but the request expected version %d. Read it again and retry."
                                    .formatted(subscription.id, subscription.version, expected.version()))
                    .with("expectedVersion", expected.version())
                    .with("currentVersion", subscription.version)
                    .exception();
        }
    }

    private long startAfter(StartFrom from) {
        long end = feed.end();
        long after = from.after(end);
        if (after > end) {
            throw SubscriptionProblems.START_BEYOND_FEED
                    .because(
                            "Position %d is beyond the feed's end, which is %d. Start from now, or from a position that the feed has."
                                    .formatted(after + 1, end))
                    .with("end", end)
                    .exception();
        }
        return after;
    }

    private void requireCallable(String sink) {
        switch (guard.check(sink)) {
            case SinkGuard.Verdict.Allowed _ -> {
                // checked again, and pinned, with every delivery
            }
            case SinkGuard.Verdict.Refused(String reason) ->
                throw SubscriptionProblems.sinkRefused(reason).exception();
        }
    }

    private Shown shown(Subscription subscription, Progress progress, @Nullable String secret) {
        return new Shown(SubscriptionView.of(subscription, progress, secret, now()), subscription.version);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static JournalUnavailable unavailable(SQLException cause) {
        return new JournalUnavailable("The log of deliveries cannot be reached now", cause);
    }
}
