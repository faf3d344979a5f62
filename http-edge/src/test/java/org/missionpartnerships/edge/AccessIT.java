package org.missionpartnerships.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.missionpartnerships.edge.Http.get;
import static org.missionpartnerships.edge.Http.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.edge.Http.Answer;
import org.missionpartnerships.edge.garden.GardenServers;
import org.missionpartnerships.testsupport.servers.Tokens;

@QuarkusTest
@QuarkusTestResource(GardenServers.class)
class AccessIT {

    private static final Tokens TOKENS = Tokens.shared();

    private static Answer openIn(String city, String token) {
        return post(
                "/gardens",
                "{\"city\":\"%s\",\"id\":\"garden-%s\",\"title\":\"A\"}".formatted(city, city),
                "Authorization",
                "Bearer " + token);
    }

    @Test
    void a_token_that_is_not_ours_or_no_longer_good_is_refused_even_where_none_is_needed() {
        for (String token : List.of(
                TOKENS.expired(),
                TOKENS.unsigned(),
                TOKENS.fromAnotherIssuer(),
                TOKENS.forAnotherAudience(),
                TOKENS.signedWithAnotherKey(),
                TOKENS.tampered(),
                "not-a-token",
                "a.b.c")) {
            Answer answer = openIn("access", token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(get("/gardens/a", "Authorization", "Bearer " + token).status())
                    .isEqualTo(401);
        }
        assertThat(get("/gardens/garden-access").status()).isEqualTo(404);
    }

    @Test
    void a_token_that_was_good_is_refused_once_it_has_run_out() {
        String token = TOKENS.runningOutAfter(Duration.ofSeconds(3));
        assertThat(statusWith(token)).isEqualTo(404);
        assertThat(statusWith(token)).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusWith(token) == 401);
    }

    @Test
    void a_token_that_differs_from_a_good_one_in_its_signature_alone_is_refused() {
        String token = TOKENS.steward("*");
        assertThat(statusWith(token)).isEqualTo(404);
        int signature = token.lastIndexOf('.') + 5;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';
        assertThat(statusWith(token.substring(0, signature) + other + token.substring(signature + 1)))
                .isEqualTo(401);
        assertThat(statusWith(token)).isEqualTo(404);
    }

    private static int statusWith(String token) {
        return get("/gardens/nowhere", "Authorization", "Bearer " + token).status();
    }

    @Test
    void a_steward_writes_in_the_cities_of_the_token_only() {
        assertThat(openIn("access-a", TOKENS.steward("access-a", "access-b")).status())
                .isEqualTo(201);
        assertThat(openIn("access-b", TOKENS.steward("access-a", "access-b")).status())
                .isEqualTo(201);
        assertThat(openIn("access-c", TOKENS.steward("*")).status()).isEqualTo(201);
        Answer elsewhere = openIn("access-d", TOKENS.steward("access-a", "access-b"));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.code()).isEqualTo("outside-city-scope");
        assertThat(elsewhere.json().get("detail").asText()).contains("access-a, access-b", "access-d");
        Answer onAnothers = post(
                "/gardens/garden-access-c/trees",
                "{\"count\":1}",
                "Authorization",
                "Bearer " + TOKENS.steward("access-a"));
        assertThat(onAnothers.code()).isEqualTo("outside-city-scope");
    }

    @Test
    void other_roles_do_not_write() {
        for (String token : List.of(
                TOKENS.partner("aepv"),
                TOKENS.auditor(),
                TOKENS.integrator("app"),
                TOKENS.operator(),
                TOKENS.service("x"))) {
            Answer answer = openIn("access", token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("forbidden");
        }
    }

    @Test
    void the_journal_is_not_public() {
        assertThat(get("/journal").status()).isEqualTo(401);
        assertThat(get("/journal/burgos").status()).isEqualTo(401);
        assertThat(get("/journal", "Authorization", "Bearer " + TOKENS.steward("*"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_method_that_says_nothing_about_access_admits_nobody() {
        assertThat(get("/undeclared").status()).isEqualTo(401);
        assertThat(get("/undeclared", "Authorization", "Bearer " + TOKENS.steward("*"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/undeclared", "Authorization", "Bearer " + TOKENS.operator())
                        .status())
                .isEqualTo(403);
    }
}
