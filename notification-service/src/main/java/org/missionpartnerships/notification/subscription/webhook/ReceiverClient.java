package org.missionpartnerships.notification.subscription.webhook;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls receivers. Blocks: use it from a virtual thread. Connects to the very address that {@link SinkGuard} checked, follows
 * no redirect, and waits for nobody longer than the timeout, whatever they trickle.
 */
public final class ReceiverClient implements AutoCloseable {

    private static final int ANSWER_BYTES_READ = 16_384;
    private static final long ANSWER_MILLIS_READ = 2_000;
    private static final int CONNECTIONS_PER_HOST = 1_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final SinkGuard guard;
    private final Duration timeout;

    /**
     * @param timeout for everything from resolving the name to the head of the answer
     * @param trust a PEM file of further authorities to trust; null for those that Java trusts
     */
    public ReceiverClient(Vertx vertx, SinkGuard guard, Duration timeout, @Nullable Path trust) {
        this.vertx = vertx;
        this.guard = guard;
        this.timeout = timeout;
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

    /** What came of a call. */
    sealed interface Reply {

        /** From resolving the name to the answer, or to giving up. */
        Duration latency();

        /**
         * There is an answer.
         *
         * @param text the beginning of its body; comes later than the head, breaks off after a while, and never fails
         */
        record Answered(int status, MultiMap headers, CompletableFuture<String> text, Duration latency)
                implements Reply {

            boolean successful() {
                return status >= 200 && status < 300;
            }
        }

        /** There is none, for a reason that its subscriber may read. */
        record Unanswered(String problem, Duration latency) implements Reply {}
    }

    Reply call(HttpMethod method, String sink, Map<String, String> headers, byte[] body) throws InterruptedException {
        long started = System.nanoTime();
        return switch (guard.check(sink)) {
            case SinkGuard.Verdict.Refused(String reason) -> new Reply.Unanswered(reason, since(started));
            case SinkGuard.Verdict.Allowed allowed -> call(options(method, allowed), headers, body, started);
        };
    }

    private Reply call(RequestOptions options, Map<String, String> headers, byte[] body, long started)
            throws InterruptedException {
        var exchange = new Exchange();
        CompletableFuture<HttpClientResponse> answer = client.request(options)
                .compose(request -> exchange.send(request, headers, body))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            long left = Math.max(1, timeout.toNanos() - (System.nanoTime() - started));
            HttpClientResponse response = answer.get(left, TimeUnit.NANOSECONDS);
            return new Reply.Answered(response.statusCode(), response.headers(), exchange.text, since(started));
        } catch (TimeoutException _) {
            exchange.abandon();
            return new Reply.Unanswered("No answer within %d ms".formatted(timeout.toMillis()), since(started));
        } catch (ExecutionException e) {
            exchange.abandon();
            return new Reply.Unanswered(inWords(e.getCause() == null ? e : e.getCause()), since(started));
        } catch (InterruptedException e) {
            exchange.abandon();
            throw e;
        }
    }

    private static RequestOptions options(HttpMethod method, SinkGuard.Verdict.Allowed allowed) {
        URI sink = allowed.sink();
        String path = sink.getRawPath() == null || sink.getRawPath().isEmpty() ? "/" : sink.getRawPath();
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(allowed.address()))
                .setHost(allowed.host())
                .setPort(allowed.address().getPort())
                .setSsl("https".equalsIgnoreCase(sink.getScheme()))
                .setURI(sink.getRawQuery() == null ? path : path + "?" + sink.getRawQuery())
                .setFollowRedirects(false);
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
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private volatile boolean abandoned;

        Future<HttpClientResponse> send(HttpClientRequest connected, Map<String, String> headers, byte[] body) {
            request.set(connected);
            if (abandoned) {
                connected.reset();
                return Future.failedFuture("abandoned");
            }
            headers.forEach(connected::putHeader);
            connected.putHeader("User-Agent", "mission-partnerships-webhooks");
            connected.response().onSuccess(this::read);
            return body.length == 0 ? connected.send() : connected.send(Buffer.buffer(body));
        }

        /** Reads an answer's body to its end if that is near, so a good receiver is not cut off in its sentence. */
        private void read(HttpClientResponse response) {
            Buffer read = Buffer.buffer();
            long timer = vertx.setTimer(ANSWER_MILLIS_READ, _ -> {
                text.complete(read.toString());
                response.request().reset();
            });
            Runnable end = () -> {
                vertx.cancelTimer(timer);
                text.complete(read.toString());
            };
            response.exceptionHandler(_ -> end.run());
            response.endHandler(_ -> end.run());
            response.handler(chunk -> {
                if (read.length() + chunk.length() > ANSWER_BYTES_READ) {
                    end.run();
                    response.request().reset();
                } else {
                    read.appendBuffer(chunk);
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
