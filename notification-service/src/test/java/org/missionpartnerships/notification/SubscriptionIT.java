package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.missionpartnerships.notification.Client.Reply;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Subscriptions as their owners manage them, and what is refused. */
@QuarkusTest
@TestProfile(QuickRetries.class)
class SubscriptionIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Client owner = new Client(Tokens.shared().integrator("owner-" + NUMBER.incrementAndGet()));
    private final Client other = new Client(Tokens.shared().integrator("other-" + NUMBER.get()));

    @AfterEach
    void tidy() {
        for (var each : owner.get("/subscriptions?limit=200").body().path("items")) {
            owner.send("DELETE", "/subscriptions/" + each.path("id").asText(), null);
        }
    }

    @Test
    void a_subscription_is_made_read_changed_and_deleted() {
        Reply made = owner.post(
                "/subscriptions",
                "{'sink':'http://localhost:9/x','types':['mission.*'],'cities':['burgos'],'missions':['burgos-poligono-circular'],'description':'Our dashboard'}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("secret")).startsWith("whsec_");
        assertThat(made.text("publicKey")).startsWith("whpk_");
        assertThat(made.text("status")).isEqualTo("active");
        String path = "/subscriptions/" + made.text("id");
        assertThat(made.header("Location")).endsWith(path);

        Reply read = owner.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag")).matches("\"[0-9]+\"");
        assertThat(read.body().has("secret")).isFalse();
        assertThat(read.body().path("types").get(0).asText()).isEqualTo("mission.*");

        Reply changed =
                owner.send("PATCH", path, "{'types':[],'description':'Theirs'}", "If-Match", read.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("types")).isEmpty();
        assertThat(changed.text("description")).isEqualTo("Theirs");
        assertThat(changed.body().path("cities").get(0).asText()).isEqualTo("burgos");
        assertThat(changed.header("ETag")).isNotEqualTo(read.header("ETag"));

        Reply stale = owner.send("PATCH", path, "{'description':'Again'}", "If-Match", read.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("currentVersion").asLong()).isEqualTo(versionOf(changed));
        assertThat(owner.send("DELETE", path, null, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(owner.send("PATCH", path, "{}", "If-Match", "seven").status())
                .isEqualTo(400);

        assertThat(owner.send("DELETE", path, null, "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get(path).text("code")).isEqualTo("subscription-not-found");
    }

    @Test
    void those_of_others_are_as_good_as_none() {
        String path = "/subscriptions/" + create("").text("id");
        for (Reply reply : List.of(
                other.get(path),
                other.send("PATCH", path, "{}"),
                other.send("DELETE", path, null),
                other.post(path + "/pause", ""),
                other.post(path + "/resume", ""),
                other.post(path + "/pings", ""),
                other.post(path + "/secret-rotations", "{}"),
                other.post(path + "/replays", "{'from':'now'}"),
                other.get(path + "/deliveries"),
                other.get(path + "/deliveries/" + UUID.randomUUID()),
                other.post(path + "/deliveries/" + UUID.randomUUID() + "/redeliveries", ""))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.text("code")).isEqualTo("subscription-not-found");
        }
        assertThat(other.get("/subscriptions").body().path("items")).isEmpty();
    }

    @Test
    void only_integrators_have_subscriptions() {
        assertThat(new Client(null).get("/subscriptions").status()).isEqualTo(401);
        assertThat(new Client(Tokens.shared().expired()).get("/subscriptions").status())
                .isEqualTo(401);
        assertThat(new Client(Tokens.shared().unsigned()).get("/subscriptions").status())
                .isEqualTo(401);
        assertThat(new Client(Tokens.shared().steward("burgos"))
                        .get("/subscriptions")
                        .status())
                .isEqualTo(403);
        assertThat(new Client(Tokens.shared().operator())
                        .post("/subscriptions", "{}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/",
                "https://10.0.0.7/",
                "http://0x0a000001/",
                "http://example.org/",
                "https://user:secret@example.org/",
                "file:///etc/passwd",
                "not a url"
            })
    void an_address_that_must_not_be_called_is_refused_at_once(String sink) {
        Reply refused = owner.post("/subscriptions", "{'sink':'%s'}".formatted(sink));
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("sink-refused");
        Reply made = create("");
        Reply changed = owner.send("PATCH", "/subscriptions/" + made.text("id"), "{'sink':'%s'}".formatted(sink));
        assertThat(changed.text("code")).isEqualTo("sink-refused");
    }

    @Test
    void what_does_not_read_is_refused_with_what_was_expected() {
        assertThat(owner.post("/subscriptions", "{}").text("code")).isEqualTo("invalid-request");
        for (String member : List.of(
                "'types':['mission.lanched']",
                "'types':['*']",
                "'cities':['Burgos!']",
                "'missions':['x y']",
                "'startFrom':'yesterday'",
                "'startFrom':'position:0'",
                "'colour':'red'",
                "'types':'mission.launched'",
                "'description':'" + "x".repeat(501) + "'")) {
            Reply refused = owner.post("/subscriptions", "{'sink':'http://localhost:9/',%s}".formatted(member));
            assertThat(refused.status()).as(member).isEqualTo(400);
            assertThat(refused.body().path("errors")).as(member).isNotEmpty();
        }
        String path = "/subscriptions/" + create("").text("id");
        assertThat(owner.post(path + "/secret-rotations", "{'graceSeconds':-1}").status())
                .isEqualTo(400);
        assertThat(owner.post(path + "/secret-rotations", "{'graceSeconds':604801}")
                        .status())
                .isEqualTo(400);
        assertThat(owner.post(path + "/replays", "{'from':'the dawn of time'}").status())
                .isEqualTo(400);
        assertThat(owner.get(path + "/deliveries?status=lost").status()).isEqualTo(400);
        assertThat(owner.get("/subscriptions/not-an-id").status()).isIn(400, 404);
    }

    @Test
    void nobody_starts_beyond_the_end() {
        Reply refused = owner.post("/subscriptions", "{'sink':'http://localhost:9/','startFrom':'position:999999999'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("start-beyond-feed");
        String path = "/subscriptions/" + create("").text("id");
        assertThat(owner.post(path + "/replays", "{'from':'position:999999999'}")
                        .text("code"))
                .isEqualTo("start-beyond-feed");
    }

    @Test
    void there_are_only_so_many_and_they_come_page_by_page() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < QuickRetries.MAX_PER_OWNER; n++) {
            ids.add(create("").text("id"));
        }
        Reply refused = owner.post("/subscriptions", "{'sink':'http://localhost:9/'}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("too-many-subscriptions");

        List<String> listed = new ArrayList<>();
        String next = "/subscriptions?limit=3";
        while (!next.isEmpty()) {
            Reply page = owner.get(next);
            page.body().path("items").forEach(item -> listed.add(item.path("id").asText()));
            next = page.text("next");
        }
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void a_ping_that_nobody_answers_says_so_and_is_not_repeated() {
        String path = "/subscriptions/" + create("").text("id");
        Reply ping = owner.post(path + "/pings", "");
        assertThat(ping.status()).isEqualTo(200);
        assertThat(ping.text("status")).isEqualTo("failed");
        assertThat(ping.body().at("/attempts/0/problem").asText()).contains("does not accept connections");
        Reply again = owner.post(path + "/deliveries/" + ping.text("id") + "/redeliveries", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("code")).isEqualTo("ping-not-repeatable");
        Reply none = owner.get(path + "/deliveries/" + UUID.randomUUID());
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("code")).isEqualTo("delivery-not-found");
    }

    @Test
    void every_problem_of_this_service_is_explained() {
        for (String code : List.of(
                "subscription-not-found",
                "delivery-not-found",
                "sink-refused",
                "too-many-subscriptions",
                "start-beyond-feed",
                "ping-not-repeatable",
                "position-unknown",
                "too-many-watchers")) {
            assertThat(new Client(null)
                            .send("GET", "/problems/" + code, null, "Accept", "application/json")
                            .status())
                    .as(code)
                    .isEqualTo(200);
        }
    }

    private Reply create(String more) {
        Reply made = owner.post("/subscriptions", "{'sink':'http://localhost:9/'%s}".formatted(more));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made;
    }

    private static long versionOf(Reply reply) {
        return Long.parseLong(reply.header("ETag").replace("\"", ""));
    }
}
