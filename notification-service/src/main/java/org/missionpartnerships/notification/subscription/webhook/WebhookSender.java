package org.missionpartnerships.notification.subscription.webhook;

import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.subscription.webhook.ReceiverClient.Reply;

/** Posts one message to one receiver and says how it went. Blocks: call it from a virtual thread. */
public final class WebhookSender {

    private final ReceiverClient client;
    private final String origin;
    private final Clock clock;

    /**
     * @param origin the name by which receivers know this sender
     */
    public WebhookSender(ReceiverClient client, String origin, Clock clock) {
        this.client = client;
        this.origin = origin;
        this.clock = clock;
    }

    public Attempt send(String sink, SignedMessage message, List<? extends SignatureScheme> schemes)
            throws InterruptedException {
        Instant at = clock.instant();
        return judge(at, client.call(HttpMethod.POST, sink, headers(message, schemes, at, origin), message.body()));
    }

    /** Of a message to a receiver; the origin is what it agreed to when it was asked. */
    static Map<String, String> headers(
            SignedMessage message, List<? extends SignatureScheme> schemes, Instant at, String origin) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers(at, schemes));
        headers.put("Content-Type", "application/cloudevents+json; charset=UTF-8");
        headers.put("WebHook-Request-Origin", origin);
        headers.put("Origin", origin);
        return headers;
    }

    private Attempt judge(Instant at, Reply reply) {
        return switch (reply) {
            case Reply.Answered answer -> judge(at, answer);
            case Reply.Unanswered(String problem, Duration latency) ->
                new Attempt(at, Attempt.Verdict.FAILED, null, latency, problem, Duration.ZERO);
        };
    }

    private Attempt judge(Instant at, Reply.Answered answer) {
        int status = answer.status();
        if (answer.successful()) {
            return new Attempt(at, Attempt.Verdict.DELIVERED, status, answer.latency(), null, Duration.ZERO);
        }
        if (status == 410) {
            return new Attempt(
                    at,
                    Attempt.Verdict.GONE,
                    status,
                    answer.latency(),
                    "The receiver answered 410: no more, please",
                    Duration.ZERO);
        }
        @Nullable String retryAfter = answer.headers().get("Retry-After");
        Duration wish = status == 429 || status == 503 ? RetryAfter.parse(retryAfter, clock.instant()) : Duration.ZERO;
        return new Attempt(at, Attempt.Verdict.FAILED, status, answer.latency(), inWords(status), wish);
    }

    static String inWords(int status) {
        return status >= 300 && status < 400
                ? "The receiver answered %d; redirects are not followed".formatted(status)
                : "The receiver answered %d".formatted(status);
    }
}
