package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        for (Client each : List.of(owner, other)) {
            for (var left : each.get("/subscriptions?limit=200").body().path("items")) {
                each.send("DELETE", "/subscriptions/" + left.path("id").asText(), null);
            }
        }
    }

    @Test
    void a_subscription_is_made_read_changed_and_deleted() {
        try (Receiver receiver = new Receiver()) {
            isMadeReadChangedAndDeleted(receiver.url());
        }
    }

    private void isMadeReadChangedAndDeleted(String sink) {
        Reply made = owner.post(
                "/subscriptions",
                "{'sink':'%s','types':['mission.*'],'cities':['burgos'],'missions':['burgos-poligono-circular'],'description':'Our dashboard'}"
                        .formatted(sink));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("secret")).startsWith("whsec_");
        assertThat(made.text("publicKey")).startsWith("whpk_");
        assertThat(made.text("status")).isEqualTo("pending");
        String path = "/subscriptions/" + made.text("id");
        assertThat(made.header("Location")).endsWith(path);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(owner.get(path).text("status")).isEqualTo("active"));

        Reply read = owner.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isNotEqualTo(made.header("ETag")).matches("\"[0-9]+\"");
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
    void a_repeated_request_makes_no_second_subscription_and_does_not_show_the_secret_again() {
        String key = UUID.randomUUID().toString();
        String body = "{'sink':'http://localhost:9/x','cities':['burgos']}";
        Reply made = subscribe(owner, key, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("secret")).startsWith("whsec_");
        assertThat(made.header("Idempotent-Replayed")).isEmpty();

        Reply repeated = subscribe(owner, '"' + key + '"', body);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.text("id")).isEqualTo(made.text("id"));
        assertThat(repeated.header("Location")).isEqualTo(made.header("Location"));
        assertThat(repeated.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(repeated.body().has("secret")).isFalse();
        assertThat(owner.get("/subscriptions").body().path("items")).hasSize(1);

        Reply rotated = owner.post("/subscriptions/" + made.text("id") + "/secret-rotations", "{'graceSeconds':0}");
        assertThat(rotated.text("secret")).startsWith("whsec_").isNotEqualTo(made.text("secret"));
    }

    @Test
    void a_key_is_for_one_request_of_one_caller() {
        String key = UUID.randomUUID().toString();
        Reply made = subscribe(owner, key, "{'sink':'http://localhost:9/x'}");
        Reply reused = subscribe(owner, key, "{'sink':'http://localhost:9/y'}");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(reused.text("detail")).contains(key);
        assertThat(owner.get("/subscriptions").body().path("items")).hasSize(1);

        Reply theirs = subscribe(other, key, "{'sink':'http://localhost:9/x'}");
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("id")).isNotEqualTo(made.text("id"));
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();

        assertThat(subscribe(owner, "two words", "{'sink':'http://localhost:9/x'}")
                        .text("code"))
                .isEqualTo("invalid-request");
    }

    @Test
    void a_request_that_was_refused_does_not_use_up_its_key() {
        String key = UUID.randomUUID().toString();
        assertThat(subscribe(owner, key, "{'sink':'https://10.0.0.7/'}").text("code"))
                .isEqualTo("sink-refused");
        assertThat(subscribe(owner, key, "{'sink':'http://localhost:9/'}").status())
                .isEqualTo(201);
    }

    @Test
    void a_repeated_request_is_answered_when_there_is_no_room_for_another_and_anew_after_deletion() {
        String key = UUID.randomUUID().toString();
        String body = "{'sink':'http://localhost:9/'}";
        Reply made = subscribe(owner, key, body);
        for (int n = 1; n < QuickRetries.MAX_PER_OWNER; n++) {
            create("");
        }
        assertThat(subscribe(owner, key, body).text("id")).isEqualTo(made.text("id"));

        owner.send("DELETE", "/subscriptions/" + made.text("id"), null);
        Reply anew = subscribe(owner, key, body);
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.text("id")).isNotEqualTo(made.text("id"));
        assertThat(anew.text("secret")).startsWith("whsec_");
    }

    @Test
    void of_the_same_request_many_times_at_once_one_subscribes() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Future<Reply>> asked = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 8; n++) {
                asked.add(callers.submit(() -> subscribe(owner, key, "{'sink':'http://localhost:9/'}")));
            }
        }
        List<Reply> replies = new ArrayList<>();
        for (var each : asked) {
            replies.add(each.get());
        }
        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.text("id"))
                .containsOnly(replies.getFirst().text("id"));
        assertThat(replies).filteredOn(reply -> reply.body().has("secret")).hasSize(1);
        assertThat(owner.get("/subscriptions").body().path("items")).hasSize(1);
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
        Receiver receiver = new Receiver();
        String path = "/subscriptions/"
                + owner.post("/subscriptions", "{'sink':'%s'}".formatted(receiver.url()))
                        .text("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(owner.get(path).text("status")).isEqualTo("active"));
        receiver.close();
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
                "receiver-not-agreed",
                "agreement-not-asked",
                "position-unknown",
                "too-many-watchers")) {
            assertThat(new Client(null)
                            .send("GET", "/problems/" + code, null, "Accept", "application/json")
                            .status())
                    .as(code)
                    .isEqualTo(200);
        }
    }

    private static Reply subscribe(Client as, String key, String body) {
        return as.send("POST", "/subscriptions", body, "Idempotency-Key", key);
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
