package org.missionpartnerships.notification.subscription.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.notification.subscription.webhook.ReceiverClient.Reply;

/**
 * Asks a receiver whether it wants to be called, so that nobody can point this service at a site that expects nothing. First
 * as the abuse protection of CloudEvents' webhook specification says, with {@code OPTIONS}; a receiver that does not know
 * that is posted a signed challenge, and agrees by answering with what is in it. It may also agree later, by calling back.
 *
 * <p>Blocks: call it from a virtual thread.
 */
public final class Handshake {

    private static final byte[] NO_BODY = {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReceiverClient client;
    private final String origin;
    private final int requestRate;
    private final Clock clock;

    /**
     * @param origin the name by which receivers know this sender
     * @param requestRate deliveries a minute that receivers are asked for
     */
    public Handshake(ReceiverClient client, String origin, int requestRate, Clock clock) {
        if (origin.isBlank() || requestRate < 1) {
            throw new IllegalArgumentException(
                    "Origin \"%s\" and rate %d: expected a name and at least one delivery a minute"
                            .formatted(origin, requestRate));
        }
        this.client = client;
        this.origin = origin;
        this.requestRate = requestRate;
        this.clock = clock;
    }

    /** How often a receiver may be called. */
    public sealed interface Rate {

        /** As often as there is something to say. */
        record Unlimited() implements Rate {}

        /** At most so many times a minute. */
        record PerMinute(int calls) implements Rate {}

        /**
         * Reads {@code WebHook-Allowed-Rate}; empty if it is neither an asterisk nor a positive number.
         */
        static Optional<Rate> parse(String header) {
            String text = header.strip();
            if (text.equals("*")) {
                return Optional.of(new Unlimited());
            }
            return text.matches("0*[1-9][0-9]{0,8}")
                    ? Optional.of(new PerMinute(Integer.parseInt(text)))
                    : Optional.empty();
        }
    }

    /** What a receiver said. The reasons are for its subscriber, and never hold what it wrote. */
    public sealed interface Outcome {

        /** It agreed to {@code OPTIONS}. */
        record AgreedToOptions(Rate rate) implements Outcome {}

        /** It answered the challenge. */
        record AnsweredChallenge(Rate rate) implements Outcome {}

        /** Not yet: it may be asked again, and may call back. */
        record NotAgreed(String reason) implements Outcome {}

        /** It does not want to be called by us. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * What a receiver that knows no handshake is posted.
     *
     * @param answer what it must answer with: as it is, or as member {@code challenge} of a JSON object
     */
    public record Challenge(SignedMessage message, String answer) {}

    /** The rate of a receiver that agreed and named none. */
    public Rate requestedRate() {
        return new Rate.PerMinute(requestRate);
    }

    /**
     * @param callback where the receiver may agree later; null if this service has no address that it could call
     */
    public Outcome ask(
            String sink, @Nullable String callback, Challenge challenge, List<? extends SignatureScheme> schemes)
            throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("WebHook-Request-Origin", origin);
        headers.put("WebHook-Request-Rate", Integer.toString(requestRate));
        if (callback != null) {
            headers.put("WebHook-Request-Callback", callback);
        }
        return switch (client.call(HttpMethod.OPTIONS, sink, headers, NO_BODY)) {
            case Reply.Unanswered(String problem, Duration _) -> new Outcome.NotAgreed(problem);
            case Reply.Answered answer -> {
                String allowed = answer.headers().get("WebHook-Allowed-Origin");
                yield allowed != null && answer.successful()
                        ? judge(allowed.strip(), answer.headers().get("WebHook-Allowed-Rate"))
                        : challenge(sink, challenge, schemes);
            }
        };
    }

    private Outcome judge(String allowedOrigin, @Nullable String allowedRate) {
        if (!allowedOrigin.equals("*") && !allowedOrigin.equalsIgnoreCase(origin)) {
            return new Outcome.Refused(
                    "The receiver's WebHook-Allowed-Origin names another sender than %s".formatted(origin));
        }
        if (allowedRate == null) {
            return new Outcome.AgreedToOptions(requestedRate());
        }
        return Rate.parse(allowedRate)
                .<Outcome>map(Outcome.AgreedToOptions::new)
                .orElseGet(
                        () -> new Outcome.NotAgreed(
                                "The receiver's WebHook-Allowed-Rate is neither * nor a positive number of deliveries a minute"));
    }

    private Outcome challenge(String sink, Challenge challenge, List<? extends SignatureScheme> schemes)
            throws InterruptedException {
        Map<String, String> headers = WebhookSender.headers(challenge.message(), schemes, clock.instant(), origin);
        return switch (client.call(
                HttpMethod.POST, sink, headers, challenge.message().body())) {
            case Reply.Unanswered(String problem, Duration _) -> new Outcome.NotAgreed(problem);
            case Reply.Answered answer
            when answer.status() == 410 -> new Outcome.Refused("The receiver answered 410: no more, please");
            case Reply.Answered answer
            when !answer.successful() ->
                new Outcome.NotAgreed("No WebHook-Allowed-Origin in the answer to OPTIONS, and to the challenge: "
                        + WebhookSender.inWords(answer.status()));
            case Reply.Answered answer ->
                echoes(text(answer), challenge.answer())
                        ? new Outcome.AnsweredChallenge(requestedRate())
                        : new Outcome.NotAgreed(
                                "No WebHook-Allowed-Origin in the answer to OPTIONS, and the challenge was not answered with what is in it");
        };
    }

    private static String text(Reply.Answered answer) throws InterruptedException {
        try {
            return answer.text().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading the beginning of an answer never fails", e);
        }
    }

    // A server that sends back whatever it is sent has the challenge deeper inside its answer, and has not agreed.
    private static boolean echoes(String body, String expected) {
        if (body.strip().equals(expected)) {
            return true;
        }
        try {
            return expected.equals(JSON.readTree(body).path("challenge").textValue());
        } catch (JsonProcessingException _) {
            return false;
        }
    }
}
