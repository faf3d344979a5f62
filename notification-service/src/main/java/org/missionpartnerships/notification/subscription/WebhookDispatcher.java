package org.missionpartnerships.notification.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.missionpartnerships.eventsourcing.database.Leadership;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.feed.Feed;
import org.missionpartnerships.notification.feed.FeedEntry;
import org.missionpartnerships.notification.subscription.Assignments.Consequence;
import org.missionpartnerships.notification.subscription.webhook.Attempt;
import org.missionpartnerships.notification.subscription.webhook.RetrySchedule;
import org.missionpartnerships.notification.subscription.webhook.SignedMessage;
import org.missionpartnerships.notification.subscription.webhook.WebhookSender;

/**
 * Delivers the feed to every active subscription: in order, one event at a time, again until it arrives. Each subscription has
 * a thread of its own, so a receiver that is slow or gone delays nobody else. One instance of the service does this at a
 * time. A receiver may see an event twice after a crash, with the same {@code webhook-id}; never out of order, never not at all.
 */
@Singleton
class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final long POSITIONS_PASSED_UNSAVED = 1_000;

    private final Agreements agreements;
    private final Assignments assignments;
    private final Turns turns;
    private final DeliveryLog log;
    private final Feed feed;
    private final WebhookSender sender;
    private final RetrySchedule schedule;
    private final DedicatedConnections connections;
    private final NotificationConfig.Webhooks config;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<UUID, Thread> workers = new HashMap<>();
    private final Thread leader = Thread.ofVirtual().name("webhook-dispatcher").unstarted(this::run);

    WebhookDispatcher(
            Agreements agreements,
            Assignments assignments,
            Turns turns,
            DeliveryLog log,
            Feed feed,
            WebhookSender sender,
            DedicatedConnections connections,
            NotificationConfig config,
            MeterRegistry metrics) {
        this.agreements = agreements;
        this.assignments = assignments;
        this.turns = turns;
        this.log = log;
        this.feed = feed;
        this.sender = sender;
        this.connections = connections;
        this.config = config.webhooks();
        this.schedule = new RetrySchedule(this.config.retryDelays(), this.config.retryJitter());
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent startup) {
        leader.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        leader.join(TO_FINISH);
    }

    private void run() {
        boolean reached = true;
        while (!pause(Duration.ZERO)) {
            try {
                Optional<Leadership> term = connections.lead("webhook-dispatcher");
                reached = true;
                if (term.isPresent()) {
                    try (Leadership held = term.get()) {
                        lead(held);
                    }
                }
            } catch (SQLException e) {
                if (reached) {
                    LOG.warn("Webhooks wait: the database does not answer", e);
                }
                reached = false;
            } catch (RuntimeException e) {
                LOG.error("Webhooks were interrupted and go on in a moment", e);
            }
            pause(PAUSE_AFTER_FAILURE);
        }
    }

    private void lead(Leadership term) throws SQLException {
        Instant nextCleaning = clock.instant();
        try {
            while (term.held() && !pause(config.poll())) {
                workers.values().removeIf(worker -> !worker.isAlive());
                for (UUID subscription : agreements.pending()) {
                    workers.computeIfAbsent(
                            subscription,
                            id -> Thread.ofVirtual().name("agreement-" + id).start(() -> ask(id, term)));
                }
                for (UUID subscription : assignments.active()) {
                    workers.computeIfAbsent(
                            subscription,
                            id -> Thread.ofVirtual().name("webhooks-" + id).start(() -> serve(id, term)));
                }
                if (clock.instant().isAfter(nextCleaning)) {
                    log.forgetBefore(clock.instant().minus(config.keepDeliveries()));
                    nextCleaning = clock.instant().plus(BETWEEN_CLEANINGS);
                }
            }
        } finally {
            term.close();
            for (Thread worker : workers.values()) {
                try {
                    worker.join();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            workers.clear();
        }
    }

    private void ask(UUID subscription, Leadership term) {
        while (term.held() && !pause(Duration.ZERO)) {
            try {
                Optional<Duration> next = agreements.ask(subscription);
                if (next.isEmpty()) {
                    return;
                }
                pause(atMost(IDLE, next.get()));
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(
                        e,
                        "Asking the receiver of subscription %s was interrupted and goes on in a moment",
                        subscription);
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void serve(UUID subscription, Leadership term) {
        var pace = new Pace(turns, subscription);
        long course = -1;
        long seen = 0;
        while (term.held() && !pause(Duration.ZERO)) {
            try {
                // The end is read before the filter: what happens after a change of the filter is judged by the new
                // one.
                long end = feed.awaitBeyond(seen, IDLE);
                Optional<Assignment> found = assignments.load(subscription, clock.instant());
                if (found.isEmpty()) {
                    return;
                }
                Assignment assignment = found.get();
                if (assignment.course() != course) {
                    course = assignment.course();
                    seen = assignment.position();
                }
                seen = step(assignment, Math.max(seen, assignment.position()), end, pace);
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "Deliveries to subscription %s were interrupted and go on in a moment", subscription);
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    /** @return how far the feed has been looked at */
    private long step(Assignment assignment, long seen, long end, Pace pace) throws SQLException, InterruptedException {
        Duration early = Duration.between(clock.instant(), assignment.nextAttemptAt());
        if (early.isPositive()) {
            pause(atMost(IDLE, early));
            return assignment.position();
        }
        Feed.Page page = feed.read(seen, end, assignment.filter(), 1);
        if (page.entries().isEmpty()) {
            boolean idle = page.upTo() == seen;
            if (seen > assignment.position() && (idle || seen - assignment.position() >= POSITIONS_PASSED_UNSAVED)) {
                assignments.passOver(assignment, seen);
            }
            return page.upTo();
        }
        Duration tooFast = pace.remaining(assignment.deliveriesPerMinute());
        if (tooFast.isPositive()) {
            pause(atMost(IDLE, tooFast));
            return seen;
        }
        FeedEntry entry = page.entries().getFirst();
        pace.next();
        Attempt attempt = sender.send(
                assignment.sink(),
                new SignedMessage(entry.eventId().toString(), entry.envelope()),
                assignment.schemes());
        count(attempt);
        switch (attempt.verdict()) {
            case DELIVERED -> {
                assignments.delivered(assignment, entry, attempt);
                return entry.position();
            }
            case GONE ->
                assignments.failed(
                        assignment,
                        entry,
                        attempt,
                        new Consequence.Disable("The receiver answered 410: it wants no more"));
            case FAILED -> assignments.failed(assignment, entry, attempt, consequence(assignment, entry, attempt));
        }
        return entry.position() - 1;
    }

    private Consequence consequence(Assignment assignment, FeedEntry entry, Attempt attempt) {
        int failures = assignment.failures() + 1;
        return schedule.afterFailures(failures, attempt.retryAfter(), ThreadLocalRandom.current())
                .<Consequence>map(delay -> new Consequence.Retry(clock.instant().plus(delay)))
                .orElseGet(() -> new Consequence.Disable(
                        "The event at position %d failed %d times, the last time so: %s. Resume to begin with it again, or replay from the next position to leave it out"
                                .formatted(entry.position(), failures, attempt.problem())));
    }

    private void count(Attempt attempt) {
        metrics.timer("webhook.attempts", "verdict", attempt.verdict().name().toLowerCase(Locale.ROOT))
                .record(attempt.latency());
    }

    private static Duration atMost(Duration limit, Duration wished) {
        return wished.compareTo(limit) < 0 ? wished : limit;
    }

    /** @return true if it is time to stop */
    private boolean pause(Duration duration) {
        try {
            return stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
