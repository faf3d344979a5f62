package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.missionpartnerships.edge.Http.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Thirty requests at once, two a second. */
@QuarkusTest
@QuarkusTestResource(GardenServers.class)
@TestProfile(CallerLimitIT.ThirtyAtOnce.class)
class CallerLimitIT {

    private static final int BURST = 30;
    private static final int A_SECOND = 2;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static class ThirtyAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "http-edge.caller-limit.requests-per-second",
                    Integer.toString(A_SECOND),
                    "http-edge.caller-limit.burst",
                    Integer.toString(BURST));
        }
    }

    private final String caller = someone();

    @Test
    void every_answer_says_what_is_allowed_and_what_is_left() {
        Answer first = get("/problems", "Authorization", caller);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"caller\";q=30;w=15");
        assertThat(first.header("RateLimit")).isEqualTo("\"caller\";r=29");
        assertThat(get("/nowhere", "Authorization", caller).header("RateLimit")).matches("\"caller\";r=2[89]");
    }

    @Test
    void a_caller_that_asks_too_much_is_told_so_others_are_served_and_it_recovers() throws Exception {
        List<Answer> answers = atOnce(BURST * 3, caller);
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() == 429).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(200, 429);
        assertThat(answers.size() - refused.size()).isBetween(BURST, BURST + 20 * A_SECOND);
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("too-many-requests");
            assertThat(answer.json().path("detail").asText()).contains("2 requests a second", "30 at once");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.header("RateLimit")).isEqualTo("\"caller\";r=0;t=1");
            assertThat(answer.header("Request-Id")).isNotEmpty();
        });

        assertThat(get("/problems", "Authorization", someone()).status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(
                                get("/problems", "Authorization", caller).status())
                        .isEqualTo(200));
    }

    @Test
    void a_read_of_a_history_counts_as_several() {
        String auditor = "Bearer " + Tokens.shared().auditor();
        Answer read = get("/journal/burgos", "Authorization", auditor);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("RateLimit")).isEqualTo("\"caller\";r=20");
        get("/journal/burgos", "Authorization", auditor);
        get("/journal/burgos", "Authorization", auditor);
        Answer refused = get("/journal/burgos", "Authorization", auditor);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
    }

    @Test
    void who_has_no_valid_token_is_counted_by_address_tokens_that_are_tried_too() throws Exception {
        List<Answer> tried = atOnce(BURST * 2, "Bearer " + Tokens.shared().expired());
        assertThat(tried).extracting(Answer::status).containsOnly(401, 429);
        assertThat(get("/problems").status()).isIn(200, 429);
        assertThat(atOnce(BURST, null)).extracting(Answer::status).contains(429);

        // health, metrics and the API's description answer even then
        for (int i = 0; i < BURST * 2; i++) {
            Answer own = get("/q/openapi");
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.header("RateLimit")).isEmpty();
        }
        assertThat(get("/problems", "Authorization", caller).status()).isEqualTo(200);
    }

    @Test
    void services_of_the_house_are_not_counted() throws Exception {
        List<Answer> answers = atOnce(BURST * 3, "Bearer " + Tokens.shared().service("partner-service"));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
    }

    private static List<Answer> atOnce(int requests, String authorization) throws Exception {
        Callable<Answer> request =
                () -> authorization == null ? get("/problems") : get("/problems", "Authorization", authorization);
        try (var clients = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = clients.invokeAll(java.util.stream.Stream.generate(() -> request)
                    .limit(requests)
                    .toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static String someone() {
        return "Bearer " + Tokens.shared().integrator("caller-" + NUMBER.incrementAndGet());
    }
}
