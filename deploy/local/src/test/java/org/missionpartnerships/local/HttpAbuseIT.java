package org.missionpartnerships.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.local.MissionInstance.Answer;

/**
 * What no honest client sends, against mission-service itself: a clear problem each, nothing stored, the service stays
 * ready. And fifty at once, who want the same thing.
 */
class HttpAbuseIT {
    private static final MissionStack stack = new MissionStack("abuse");
    private static final MissionInstance service = stack.instance();

    @BeforeAll
    static void start() throws IOException {
        service.start().awaitReady();
        Answer registered = service.post("/cities", "{\"id\":\"abused\",\"name\":\"Abused\"}", steward("abused"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void eleven_megabytes() throws IOException {
        refused(abusive("\"economy\":\"" + "x".repeat(11 << 20) + "\""), 413, "body-too-large");
    }

    @Test
    void a_hundred_thousand_levels() throws IOException {
        refused("[".repeat(100_000) + "]".repeat(100_000), 400, "json-limit-exceeded");
        refused("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000), 400, "json-limit-exceeded");
    }

    @Test
    void a_million_keys() throws IOException {
        refused(
                IntStream.range(0, 1_000_000)
                        .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":1")
                        .collect(Collectors.joining(",", "{", "}")),
                413,
                "body-too-large");
        refused(
                IntStream.range(0, 60_000)
                        .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":1")
                        .collect(Collectors.joining(",", "{", "}")),
                400,
                "json-limit-exceeded");
    }

    @ParameterizedTest(name = "a number of a million digits {0}")
    @ValueSource(strings = {"", "0."})
    void a_number_of_a_million_digits(String before) throws IOException {
        refused(
                abusive("\"population\":{\"qualifier\":\"exact\",\"value\":" + before + "9".repeat(1_000_000) + "}"),
                400,
                "json-limit-exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x", "\\udc00\\ud800"})
    void nul_and_lone_surrogates(String text) throws IOException {
        JsonNode problem = refused(abusive("\"economy\":\"" + text + "\""), 400, "malformed-json");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/economy");
    }

    @Test
    void nul_and_surrogates_as_bytes() throws IOException {
        for (String text : List.of("a\u0000b", "\u00ed\u00a0\u0080", "\u00c0\u0080", "\u00ff")) {
            byte[] body = abusive("\"economy\":\"" + text + "\"").getBytes(ISO_8859_1);
            refused(
                    service.send("POST", "/cities/abused/facts", BodyPublishers.ofByteArray(body), steward("abused")),
                    400,
                    "malformed-json");
        }
    }

    @Test
    void wrong_types_are_all_named_at_once() throws IOException {
        JsonNode problem = refused(
                "{\"location\":\"never stored\",\"economy\":7,\"subUnits\":\"none\",\"occurred\":\"yesterday\",\"source\":[],\"colour\":\"red\"}",
                400,
                "invalid-request");
        List<String> pointers = new ArrayList<>();
        problem.path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        assertThat(pointers).contains("/economy", "/subUnits", "/occurred", "/source", "/colour");
    }

    @Test
    void somebody_elses_city() throws IOException {
        refused(service.post("/cities/abused/facts", good(), steward("burgos")), 403, "outside-city-scope");
        refused(
                service.post("/cities", "{\"id\":\"new\",\"name\":\"New\"}", steward("burgos")),
                403,
                "outside-city-scope");
        refused(service.post("/cities/abused/facts", good(), bearer(stack.tokens.auditor())), 403, "forbidden");
    }

    @Test
    void tokens_that_are_none() throws IOException {
        for (String token : List.of(
                stack.tokens.expired(),
                stack.tokens.unsigned(),
                stack.tokens.tampered(),
                stack.tokens.signedWithAnotherKey(),
                stack.tokens.fromAnotherIssuer(),
                stack.tokens.forAnotherAudience(),
                "not.a.token")) {
            refused(service.post("/cities/abused/facts", good(), bearer(token)), 401, "unauthenticated");
        }
        refused(service.post("/cities/abused/facts", good()), 401, "unauthenticated");
    }

    @Test
    void an_idempotency_key_used_for_something_else() throws IOException {
        String[] headers = {"Authorization", steward("abused")[1], "Idempotency-Key", "one"};
        Answer first = service.post("/cities/abused/facts", facts("\"economy\":\"first\""), headers);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Map<String, Long> heads = stack.heads();
        for (int attempt = 0; attempt < 3; attempt++) {
            refused(
                    service.post("/cities/abused/facts", abusive("\"economy\":\"second\""), headers),
                    422,
                    "idempotency-key-reused");
        }
        Answer again = service.post("/cities/abused/facts", facts("\"economy\":\"first\""), headers);
        assertThat(again.header("event-position")).isEqualTo(first.header("event-position"));
        assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        assertThat(stack.heads()).isEqualTo(heads);
    }

    @Test
    void a_connection_that_says_what_is_not_http_or_nothing_more() throws IOException {
        Map<String, Long> heads = stack.heads();
        for (String bytes : List.of(
                "\u0000\u0001\u0002\r\n\r\n",
                "POST /cities HTTP/9.9\r\n\r\n",
                "POST /cities HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /cities HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /cities HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n{")) {
            try (Socket socket = new Socket("localhost", service.port())) {
                socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                socket.setSoTimeout(20_000);
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).as(bytes).doesNotStartWith("HTTP/1.1 2").doesNotContain("Exception");
            }
        }
        assertThat(stack.heads()).isEqualTo(heads);
        assertThat(service.ready()).isTrue();
    }

    @Test
    void of_fifty_with_the_same_if_match_one_wins_and_the_others_are_stale() throws Exception {
        String etag = service.get("/cities/abused").header("etag");
        assertThat(etag).matches("\"[0-9]+\"");
        long before = stack.heads().get("abused");
        Map<Integer, Long> statuses = together("one", "Authorization", steward("abused")[1], "If-Match", etag);
        assertThat(statuses).isEqualTo(Map.of(200, 1L, 412, 49L));
        assertThat(stack.heads()).containsEntry("abused", before + 1);
    }

    @Test
    void fifty_without_if_match_all_succeed() throws Exception {
        long before = stack.heads().get("abused");
        assertThat(together("all", steward("abused"))).isEqualTo(Map.of(200, 50L));
        assertThat(stack.heads()).containsEntry("abused", before + 50);
        stack.awaitSound();
    }

    /** Fifty commands at once, each with something of its own to say; how often each status was the answer. */
    private static Map<Integer, Long> together(String occasion, String... headers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String body = facts("\"economy\":\"%s: number %d of fifty\"".formatted(occasion, i));
                Callable<Answer> one = () -> {
                    start.await();
                    return service.post("/cities/abused/facts", body, headers);
                };
                answers.add(threads.submit(one));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            return statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private static JsonNode refused(String body, int status, String code) throws IOException {
        return refused(service.post("/cities/abused/facts", body, steward("abused")), status, code);
    }

    /** The problem is clear, nothing was stored, and the service is ready. */
    private static JsonNode refused(Answer answer, int status, String code) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("code").asText()).as(answer.text()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "com.fasterxml", "PSQL");
        assertThat(stack.number(
                        "SELECT count(*) FROM es.event WHERE convert_from(payload, 'UTF8') LIKE '%never stored%'"))
                .isZero();
        assertThat(service.ready()).isTrue();
        return problem;
    }

    /** A body that could be recorded but for what is wrong with it or with its sender; recorded, it would be found. */
    private static String good() {
        return abusive("\"economy\":\"whatever\"");
    }

    private static String abusive(String member) {
        return facts(member + ",\"location\":\"never stored\"");
    }

    private static String facts(String member) {
        return "{%s,\"occurred\":{\"edtf\":\"2026\"}}".formatted(member);
    }

    private static String[] steward(String city) {
        return bearer(stack.tokens.steward(city));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
