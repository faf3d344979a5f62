package org.missionpartnerships.notification.subscription.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts one message to one receiver and says how it went. Blocks: call it from a virtual thread. Connects to the very address
 * that {@link SinkGuard} checked, follows no redirect, and waits for nobody longer than the timeout, whatever they trickle.
 */
public final class WebhookSender implements AutoCloseable {

    private static final int ANSWER_BYTES_READ = 16_384;
    private static final long ANSWER_MILLIS_READ = 2_000;
    private static final int CONNECTIONS_PER_HOST = 1_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final SinkGuard guard;
    private final Duration timeout;
    private final Clock clock;

    /**
     * @param timeout for everything from resolving the name to the head of the answer
     * @param trust a PEM file of further authorities to trust; null for those that Java trusts
     */
    public WebhookSender(Vertx vertx, SinkGuard guard, Duration timeout, @Nullable Path trust, Clock clock) {
        this.vertx = vertx;
        this.guard = guard;
        this.timeout = timeout;
        this.clock = clock;
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_PER_HOST)
                .setConnectTimeout((int) timeout.toMillis())
                .setVerifyHost(true);
        if (trust != null) {
            options.setTrustOptions(new PemTrustOptions().addCertPath(trust.toString()));
        }
        this.client = vertx.createHttpClient(options);
    }

    public Attempt send(String sink, SignedMessage message, List<? extends SignatureScheme> schemes)
            throws InterruptedException {
        Instant at = clock.instant();
        long started = System.nanoTime();
        return switch (guard.check(sink)) {
            case SinkGuard.Verdict.Refused(String reason) ->
                new Attempt(at, Attempt.Verdict.FAILED, null, since(started), reason, Duration.ZERO);
            case SinkGuard.Verdict.Allowed allowed -> post(allowed, message, schemes, at, started);
        };
    }

    private Attempt post(
            SinkGuard.Verdict.Allowed allowed,
            SignedMessage message,
            List<? extends SignatureScheme> schemes,
            Instant at,
            long started)
            throws InterruptedException {
        var exchange = new Exchange();
        CompletableFuture<HttpClientResponse> answer = client.request(options(allowed))
                .compose(request -> exchange.send(request, message, schemes, at))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            long left = Math.max(1, timeout.toNanos() - (System.nanoTime() - started));
            HttpClientResponse response = answer.get(left, TimeUnit.NANOSECONDS);
            return judge(at, response.statusCode(), since(started), response.getHeader("Retry-After"));
        } catch (TimeoutException _) {
            exchange.abandon();
            return failed(at, started, "No answer within %d ms".formatted(timeout.toMillis()));
        } catch (ExecutionException e) {
            exchange.abandon();
            return failed(at, started, inWords(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            exchange.abandon();
            throw e;
        }
    }

    private static RequestOptions options(SinkGuard.Verdict.Allowed allowed) {
        URI sink = allowed.sink();
        String path = sink.getRawPath() == null || sink.getRawPath().isEmpty() ? "/" : sink.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(allowed.address()))
                .setHost(allowed.host())
                .setPort(allowed.address().getPort())
                .setSsl("https".equalsIgnoreCase(sink.getScheme()))
                .setURI(sink.getRawQuery() == null ? path : path + "?" + sink.getRawQuery())
                .setFollowRedirects(false);
    }

    private Attempt judge(Instant at, int status, Duration latency, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return new Attempt(at, Attempt.Verdict.DELIVERED, status, latency, null, Duration.ZERO);
        }
        if (status == 410) {
            return new Attempt(
                    at,
                    Attempt.Verdict.GONE,
                    status,
                    latency,
                    "The receiver answered 410: no more, please",
                    Duration.ZERO);
        }
        String problem = status >= 300 && status < 400
                ? "The receiver answered %d; redirects are not followed".formatted(status)
                : "The receiver answered %d".formatted(status);
        Duration wish = status == 429 || status == 503 ? RetryAfter.parse(retryAfter, clock.instant()) : Duration.ZERO;
        return new Attempt(at, Attempt.Verdict.FAILED, status, latency, problem, wish);
    }

    private static Attempt failed(Instant at, long started, String problem) {
        return new Attempt(at, Attempt.Verdict.FAILED, null, since(started), problem, Duration.ZERO);
    }

    private static String inWords(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "The receiver's certificate is not valid: " + cause.getMessage();
            }
        }
        return switch (fault) {
            case ConnectException _ -> "The receiver does not accept connections";
            case SSLException _ -> "No secure connection could be made: " + fault.getMessage();
            default -> "The connection broke before the receiver answered";
        };
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
        client.close();
    }

    /** One request under way; can be given up at any moment, even before its connection stands. */
    private final class Exchange {

        private final AtomicReference<@Nullable HttpClientRequest> request = new AtomicReference<>();
        private volatile boolean abandoned;

        Future<HttpClientResponse> send(
                HttpClientRequest connected,
                SignedMessage message,
                List<? extends SignatureScheme> schemes,
                Instant at) {
            request.set(connected);
            if (abandoned) {
                connected.reset();
                return Future.failedFuture("abandoned");
            }
            message.headers(at, schemes).forEach(connected::putHeader);
            connected.putHeader("Content-Type", "application/cloudevents+json; charset=UTF-8");
            connected.putHeader("User-Agent", "mission-partnerships-webhooks");
            connected.response().onSuccess(this::drain);
            return connected.send(Buffer.buffer(message.body()));
        }

        /** Reads an answer's body to its end if that is near, so a good receiver is not cut off in its sentence. */
        private void drain(HttpClientResponse response) {
            var read = new AtomicLong();
            long timer =
                    vertx.setTimer(ANSWER_MILLIS_READ, _ -> response.request().reset());
            response.exceptionHandler(_ -> vertx.cancelTimer(timer));
            response.endHandler(_ -> vertx.cancelTimer(timer));
            response.handler(chunk -> {
                if (read.addAndGet(chunk.length()) > ANSWER_BYTES_READ) {
                    response.request().reset();
                }
            });
        }

        void abandon() {
            abandoned = true;
            HttpClientRequest under = request.get();
            if (under != null) {
                under.reset();
            }
        }
    }
}
