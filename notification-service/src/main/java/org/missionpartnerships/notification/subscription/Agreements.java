package org.missionpartnerships.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.journal.JournalUnavailable;
import org.missionpartnerships.notification.NotificationConfig;
import org.missionpartnerships.notification.subscription.AgreementTable.Asked;
import org.missionpartnerships.notification.subscription.webhook.Handshake;
import org.missionpartnerships.notification.subscription.webhook.Handshake.Challenge;
import org.missionpartnerships.notification.subscription.webhook.Handshake.Outcome;
import org.missionpartnerships.notification.subscription.webhook.Handshake.Rate;
import org.missionpartnerships.notification.subscription.webhook.RetrySchedule;
import org.missionpartnerships.notification.subscription.webhook.SignedMessage;

/** Asks the receivers of new and re-enabled subscriptions whether they agree, until they do or it is time to give up. */
@Singleton
class Agreements {

    private static final int KEY_BYTES = 24;
    private static final String CHALLENGE_TYPE = "webhook.verification.v1";

    private final AgreementTable table;
    private final Handshake handshake;
    private final RetrySchedule schedule;
    private final NotificationConfig.Webhooks config;
    private final MeterRegistry metrics;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Agreements(AgreementTable table, Handshake handshake, NotificationConfig config, MeterRegistry metrics) {
        this.table = table;
        this.handshake = handshake;
        this.config = config.webhooks();
        this.schedule = new RetrySchedule(this.config.agreementDelays(), this.config.retryJitter());
        this.metrics = metrics;
    }

    /** What makes the address hard to guess at which a receiver agrees later. */
    String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    Set<UUID> pending() throws SQLException {
        return table.pending();
    }

    /**
     * Asks a receiver if it is time to.
     *
     * @return how long to wait before this is called again; empty if there is nothing to ask any more
     */
    Optional<Duration> ask(UUID subscription) throws SQLException, InterruptedException {
        Optional<Asked> found = table.load(subscription, clock.instant());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = found.get();
        Duration early = Duration.between(clock.instant(), asked.nextAttemptAt());
        if (early.isPositive()) {
            return Optional.of(early);
        }
        switch (handshake.ask(asked.sink(), callback(asked), challenge(asked), asked.schemes())) {
            case Outcome.AgreedToOptions(Rate rate) -> agreed(asked, "options", rate);
            case Outcome.AnsweredChallenge(Rate rate) -> agreed(asked, "challenge", rate);
            case Outcome.NotAgreed(String reason) -> notYet(asked, reason);
            case Outcome.Refused(String reason) -> giveUp(asked, reason);
        }
        return Optional.of(Duration.ZERO);
    }

    /**
     * The receiver calls back.
     *
     * @throws org.missionpartnerships.edge.problem.ProblemException if nobody was asked with this key
     */
    void calledBack(UUID subscription, String key, @Nullable Rate named) {
        try {
            if (!table.calledBack(subscription, key, named, handshake.requestedRate(), now())) {
                throw SubscriptionProblems.AGREEMENT_NOT_ASKED
                        .because(
                                "No receiver is asked to agree at this address. Take the one from the latest WebHook-Request-Callback.")
                        .exception();
            }
        } catch (SQLException e) {
            throw new JournalUnavailable("Agreements cannot be recorded now", e);
        }
        count("callback");
    }

    private void agreed(Asked asked, String by, Rate rate) throws SQLException {
        table.agreed(asked, by, rate, now());
        count(by);
    }

    private void notYet(Asked asked, String reason) throws SQLException {
        int failures = asked.failures() + 1;
        Optional<Duration> delay = schedule.afterFailures(failures, Duration.ZERO, ThreadLocalRandom.current());
        if (delay.isPresent()) {
            table.notYet(asked, "Its receiver has not agreed yet. %s".formatted(reason), now().plus(delay.get()));
            count("not-yet");
        } else {
            giveUp(
                    asked,
                    "Its receiver was asked %d times and did not agree, the last time so: %s"
                            .formatted(failures, reason));
        }
    }

    private void giveUp(Asked asked, String reason) throws SQLException {
        table.givenUp(asked, reason + ". Resume to ask it again", now());
        count("given-up");
    }

    private @Nullable String callback(Asked asked) {
        return config.publicUrl()
                .map(base -> "%s/subscriptions/%s/agreement?key=%s"
                        .formatted(base.toString().replaceAll("/+$", ""), asked.subscription(), asked.key()))
                .orElse(null);
    }

    private Challenge challenge(Asked asked) {
        UUID event = UuidCreator.getTimeOrderedEpoch();
        String answer = newKey();
        String body = """
                {"specversion":"1.0","id":"%s","source":"/notification-service","type":"org.missionpartnerships.%s",\
                "subject":"subscriptions/%s","time":"%s","datacontenttype":"application/json",\
                "data":{"subscription":"%s","challenge":"%s"}}""".formatted(event, CHALLENGE_TYPE, asked.subscription(), now(), asked.subscription(), answer);
        return new Challenge(new SignedMessage(event.toString(), body.getBytes(StandardCharsets.UTF_8)), answer);
    }

    private void count(String outcome) {
        metrics.counter("webhook.agreements", "outcome", outcome).increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
