package org.missionpartnerships.notification.subscription.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.missionpartnerships.notification.subscription.webhook.Attempt.Verdict;
import org.missionpartnerships.notification.subscription.webhook.SinkGuard.Reach;

/** Real receivers, good and bad, on real sockets. */
class WebhookSenderTest {

    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final SignedMessage MESSAGE = new SignedMessage(
            "01998c9f-0000-7000-8000-000000000001", "{\"id\":\"é\"}".getBytes(StandardCharsets.UTF_8));

    private static Vertx vertx;

    @TempDir
    private static Path folder;

    private final SigningSecret secret = SigningSecret.generate(new SecureRandom());
    private final ConcurrentLinkedQueue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void a_good_receiver_gets_a_message_that_it_can_verify() throws Exception {
        var bodies = new ConcurrentLinkedQueue<String>();
        var headers = new ConcurrentLinkedQueue<HttpHeaders>();
        int port = receiver(exchange -> {
            headers.add(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 204, Map.of());
        });

        Attempt attempt = send("http://localhost:%d/in?who=me".formatted(port));

        assertThat(attempt.verdict()).isEqualTo(Verdict.DELIVERED);
        assertThat(attempt.status()).isEqualTo(204);
        assertThat(attempt.latency()).isPositive().isLessThan(TIMEOUT);
        assertThatCode(() -> new Webhook(secret.reveal()).verify(bodies.peek(), headers.peek()))
                .doesNotThrowAnyException();
        assertThat(headers.peek().firstValue("host")).contains("localhost:" + port);
        assertThat(headers.peek().firstValue("webhook-request-origin")).contains("missions.test");
        assertThat(headers.peek().firstValue("content-type")).contains("application/cloudevents+json; charset=UTF-8");
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() throws Exception {
        var visits = new AtomicInteger();
        int inside = receiver(exchange -> {
            visits.incrementAndGet();
            answer(exchange, 200, Map.of());
        });
        int port = receiver(
                exchange -> answer(exchange, 302, Map.of("Location", "http://localhost:%d/".formatted(inside))));

        Attempt attempt = send("http://localhost:%d/".formatted(port));

        assertThat(attempt.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(attempt.problem()).contains("302", "not followed");
        assertThat(visits).hasValue(0);
    }

    @Test
    void answers_mean_what_standard_webhooks_says() throws Exception {
        assertThat(sendTo(410, Map.of()).verdict()).isEqualTo(Verdict.GONE);
        assertThat(sendTo(500, Map.of()).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(sendTo(404, Map.of()).problem()).contains("404");
        assertThat(sendTo(429, Map.of("Retry-After", "17")).retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(sendTo(503, Map.of("Retry-After", "18")).retryAfter()).isEqualTo(Duration.ofSeconds(18));
        assertThat(sendTo(500, Map.of("Retry-After", "19")).retryAfter()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_receiver_that_never_answers_is_given_up() throws Exception {
        int port = raw(socket -> socket.getInputStream().readAllBytes());
        Attempt attempt = send("http://localhost:%d/".formatted(port));
        assertThat(attempt.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(attempt.problem()).contains("No answer within 1500 ms");
        assertThat(attempt.latency()).isLessThan(TIMEOUT.plusSeconds(2));
    }

    @Test
    void a_receiver_that_trickles_its_headers_is_given_up() throws Exception {
        int port = raw(socket -> {
            OutputStream out = socket.getOutputStream();
            socket.getInputStream().read(new byte[4_096]);
            out.write("HTTP/1.1 200 OK\r\n".getBytes());
            int n = 0;
            while (true) {
                out.write("x-%d: y\r\n".formatted(n++).getBytes());
                out.flush();
                socket.setSoTimeout(20);
                try {
                    socket.getInputStream().read();
                } catch (java.net.SocketTimeoutException _) {
                    continue;
                }
            }
        });
        Attempt attempt = send("http://localhost:%d/".formatted(port));
        assertThat(attempt.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(attempt.latency()).isLessThan(TIMEOUT.plusSeconds(2));
    }

    @Test
    void an_endless_answer_is_cut_off() throws Exception {
        var written = new AtomicInteger();
        var cut = new AtomicInteger();
        int port = raw(socket -> {
            OutputStream out = socket.getOutputStream();
            socket.getInputStream().read(new byte[4_096]);
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            byte[] chunk = new byte[65_536];
            try {
                while (written.addAndGet(chunk.length) < 1_000_000_000) {
                    out.write(chunk);
                }
            } catch (IOException _) {
                cut.incrementAndGet();
            }
        });
        assertThat(send("http://localhost:%d/".formatted(port)).verdict()).isEqualTo(Verdict.DELIVERED);
        await().atMost(Duration.ofSeconds(10)).untilAtomic(cut, org.hamcrest.Matchers.is(1));
    }

    @Test
    void a_receiver_that_hangs_up_or_is_not_there_has_failed() throws Exception {
        int port = raw(Socket::close);
        assertThat(send("http://localhost:%d/".formatted(port)).problem()).contains("broke before");
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(send("http://localhost:%d/".formatted(free)).problem()).contains("does not accept connections");
    }

    @Test
    void an_address_inside_is_never_connected_to() throws Exception {
        Attempt attempt = send("https://10.0.0.1/");
        assertThat(attempt.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(attempt.problem()).contains("not on the public Internet");
    }

    @Test
    void a_certificate_must_be_valid_for_the_name_although_the_address_is_pinned() throws Exception {
        Certificates good = Certificates.signed(folder, "hooks.test", "-1d", 30);
        int port = secure(good);
        assertThat(send("https://hooks.test:%d/".formatted(port), good.pem()).verdict())
                .isEqualTo(Verdict.DELIVERED);
        assertThat(send("https://other.test:%d/".formatted(port), good.pem()).problem())
                .startsWith("The receiver's certificate is not valid");
        assertThat(send("https://hooks.test:%d/".formatted(port)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void an_expired_certificate_is_refused() throws Exception {
        Certificates expired = Certificates.signed(folder, "hooks.test", "-10d", 1);
        Attempt attempt = send("https://hooks.test:%d/".formatted(secure(expired)), expired.pem());
        assertThat(attempt.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(attempt.problem()).startsWith("The receiver's certificate is not valid");
    }

    private Attempt sendTo(int status, Map<String, String> headers) throws Exception {
        return send("http://localhost:%d/".formatted(receiver(exchange -> answer(exchange, status, headers))));
    }

    private Attempt send(String sink) throws InterruptedException {
        return send(sink, null);
    }

    private Attempt send(String sink, @Nullable Path trust) throws InterruptedException {
        NameResolver names = host -> host.endsWith(".test")
                ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                : NameResolver.system().resolve(host);
        try (var client = new ReceiverClient(vertx, new SinkGuard(names, Reach.LOOPBACK_TOO), TIMEOUT, trust)) {
            return new WebhookSender(client, "missions.test", Clock.systemUTC()).send(sink, MESSAGE, List.of(secret));
        }
    }

    private int receiver(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        return start(server, handler);
    }

    private int secure(Certificates certificates) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
        return start(server, exchange -> answer(exchange, 200, Map.of()));
    }

    private int start(HttpServer server, HttpHandler handler) {
        server.createContext("/", handler);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        open.add(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::add);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private interface Conversation {
        void hold(Socket socket) throws IOException;
    }

    private int raw(Conversation conversation) throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    conversation.hold(socket);
                } catch (IOException _) {
                    // the other side hung up, or the test is over
                }
            }
        });
        return server.getLocalPort();
    }
}
