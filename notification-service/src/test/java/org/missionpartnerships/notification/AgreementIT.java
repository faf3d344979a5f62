package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.notification.Client.Reply;
import org.missionpartnerships.notification.Receiver.Answer;
import org.missionpartnerships.notification.Receiver.Message;
import org.missionpartnerships.testsupport.servers.Tokens;

/** Nobody is called who did not agree: with OPTIONS, by answering a challenge, or by calling back. */
@QuarkusTest
@TestProfile(QuickRetries.class)
class AgreementIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String city = "agreed-city-" + NUMBER.incrementAndGet();
    private final Client owner = new Client(Tokens.shared().integrator("agreements-" + NUMBER.get()));
    private final Client anyone = new Client(null);
    private Topics topics;
    private Receiver receiver;

    @BeforeEach
    void open() {
        topics = new Topics();
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        for (var each : owner.get("/subscriptions").body().path("items")) {
            owner.send("DELETE", "/subscriptions/" + each.path("id").asText(), null);
        }
        topics.close();
        receiver.close();
    }

    @Test
    void a_receiver_is_asked_who_calls_how_often_and_where_it_can_agree_later_and_then_knows_every_delivery() {
        String path = subscribe();
        awaitStatus(path, "active");
        assertThat(receiver.asked()).hasSize(1);
        Message asked = receiver.asked().getFirst();
        assertThat(header(asked, "WebHook-Request-Origin")).isEqualTo(QuickRetries.ORIGIN);
        assertThat(header(asked, "WebHook-Request-Rate")).isEqualTo("6000");
        assertThat(header(asked, "WebHook-Request-Callback"))
                .matches("https://missions\\.example\\.org/notifications%s/agreement\\?key=[A-Za-z0-9_-]{32}"
                        .formatted(path));
        assertThat(asked.headers().firstValue("webhook-signature")).isEmpty();
        assertThat(owner.get(path).body().at("/agreement/by").asText()).isEqualTo("options");
        assertThat(owner.get(path).body().at("/agreement").has("deliveriesPerMinute"))
                .isFalse();

        topics.publishMissionEvents(city, 1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
        assertThat(header(receiver.messages().getFirst(), "WebHook-Request-Origin"))
                .isEqualTo(QuickRetries.ORIGIN);
    }

    @Test
    void a_receiver_that_allows_everyone_and_names_no_rate_gets_what_was_asked_for() {
        receiver.whenAsked(_ -> new Answer(200, Map.of("WebHook-Allowed-Origin", "*")));
        String path = subscribe();
        awaitStatus(path, "active");
        assertThat(owner.get(path).body().at("/agreement/deliveriesPerMinute").asInt())
                .isEqualTo(6000);
    }

    @Test
    void no_more_comes_than_the_receiver_takes() {
        receiver.whenAsked(_ -> allowing(QuickRetries.ORIGIN, "300"));
        String path = subscribe();
        awaitStatus(path, "active");
        assertThat(owner.get(path).body().at("/agreement/deliveriesPerMinute").asInt())
                .isEqualTo(300);
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(events)));
        List<Message> messages = receiver.messages();
        assertThat(Duration.ofNanos(
                        messages.getLast().nanos() - messages.getFirst().nanos()))
                .isGreaterThan(Duration.ofMillis(5 * 200 - 50));
    }

    @Test
    void pings_and_redeliveries_take_turns_with_the_deliveries() {
        receiver.whenAsked(_ -> allowing(QuickRetries.ORIGIN, "300"));
        String path = subscribe();
        awaitStatus(path, "active");
        topics.publishMissionEvents(city, 1, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).isNotEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(owner.get(path + "/deliveries?status=delivered")
                                .body()
                                .path("items"))
                        .isNotEmpty());
        String delivery = owner.get(path + "/deliveries?status=delivered")
                .body()
                .at("/items/0/id")
                .asText();
        assertThat(owner.post(path + "/pings", "").text("status")).isEqualTo("delivered");
        assertThat(owner.post(path + "/deliveries/" + delivery + "/redeliveries", "")
                        .text("status"))
                .isEqualTo("delivered");
        assertThat(owner.post(path + "/pings", "").text("status")).isEqualTo("delivered");
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).hasSize(9));
        List<Message> messages = receiver.messages();
        assertThat(Duration.ofNanos(
                        messages.getLast().nanos() - messages.getFirst().nanos()))
                .isGreaterThan(Duration.ofMillis(8 * 200 - 50));
    }

    @Test
    void a_ping_whose_turn_is_far_is_refused_with_when_to_ask_again() {
        receiver.whenAsked(_ -> allowing(QuickRetries.ORIGIN, "1"));
        String path = subscribe();
        awaitStatus(path, "active");
        assertThat(owner.post(path + "/pings", "").text("status")).isEqualTo("delivered");
        Reply refused = owner.post(path + "/pings", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("receiver-paced");
        assertThat(refused.body().path("deliveriesPerMinute").asInt()).isEqualTo(1);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(30, 61);
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void a_receiver_that_allows_another_sender_only_is_left_alone_until_it_is_asked_again() {
        receiver.whenAsked(_ -> allowing("others.example.org", "*"));
        String path = subscribe();
        topics.publishMissionEvents(city, 1, 2);
        awaitStatus(path, "disabled");
        assertThat(owner.get(path).text("statusReason"))
                .contains(QuickRetries.ORIGIN)
                .doesNotContain("others.example.org");
        assertThat(receiver.asked()).hasSize(1);
        assertThat(receiver.messages()).isEmpty();

        receiver.whenAsked(_ -> allowing("*", "*"));
        assertThat(owner.post(path + "/resume", "").text("status")).isEqualTo("pending");
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
        assertThat(header(receiver.asked().get(1), "WebHook-Request-Callback"))
                .isNotEqualTo(header(receiver.asked().get(0), "WebHook-Request-Callback"));
    }

    @Test
    void a_receiver_that_knows_no_options_agrees_by_answering_a_signed_challenge() {
        receiver.whenAsked(_ -> Answer.of(405));
        var challenge = new AtomicReference<Message>();
        receiver.answer(message -> {
            if (typeOf(message).endsWith(".webhook.verification.v1")) {
                challenge.set(message);
                return new Answer(200, Map.of(), "{\"challenge\":\"%s\"}".formatted(challengeIn(message)));
            }
            return Answer.OK;
        });
        Reply made = owner.post("/subscriptions", "{'sink':'%s','cities':['%s']}".formatted(receiver.url(), city));
        String path = "/subscriptions/" + made.text("id");
        awaitStatus(path, "active");
        assertThat(owner.get(path).body().at("/agreement/by").asText()).isEqualTo("challenge");
        assertThatCode(() -> new Webhook(made.text("secret"))
                        .verify(challenge.get().body(), challenge.get().headers()))
                .doesNotThrowAnyException();

        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).containsAll(idsOf(events)));
    }

    @Test
    void a_site_that_says_yes_to_everything_has_not_agreed_nor_has_an_echo() {
        receiver.whenAsked(_ -> new Answer(200, Map.of("Allow", "GET, POST, OPTIONS"), "Welcome"));
        receiver.answer(message -> new Answer(200, Map.of(), message.body()));
        String path = subscribe();
        topics.publishMissionEvents(city, 1, 2);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(owner.get(path).text("statusReason")).contains("the challenge was not answered"));
        assertThat(owner.get(path).body().path("failures").asInt()).isPositive();
        Reply ping = owner.post(path + "/pings", "");
        assertThat(ping.status()).isEqualTo(422);
        assertThat(ping.text("code")).isEqualTo("receiver-not-agreed");

        awaitStatus(path, "disabled");
        assertThat(owner.get(path).text("statusReason")).contains("asked %d times".formatted(QuickRetries.TIMES_ASKED));
        assertThat(receiver.asked()).hasSize(QuickRetries.TIMES_ASKED);
        assertThat(receiver.messages())
                .hasSize(QuickRetries.TIMES_ASKED)
                .allSatisfy(message -> assertThat(typeOf(message)).endsWith(".webhook.verification.v1"));
    }

    @Test
    void a_receiver_agrees_later_by_calling_back_and_sets_its_rate() {
        receiver.whenAsked(_ -> Answer.of(204));
        receiver.answer(message -> typeOf(message).contains("verification") ? Answer.of(202) : Answer.OK);
        String path = subscribe();
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 2);
        awaitStatus(path, "disabled");

        String callback = callbackOf(receiver.asked().getLast());
        assertThat(anyone.send("POST", callback, null, "WebHook-Allowed-Rate", "none")
                        .status())
                .isEqualTo(400);
        assertThat(owner.get(path).text("status")).isEqualTo("disabled");
        Reply agreed = anyone.send("POST", callback, null, "WebHook-Allowed-Rate", "1200");
        assertThat(agreed.status()).as("%s", agreed.body()).isEqualTo(200);
        assertThat(owner.get(path).text("status")).isEqualTo("active");
        assertThat(owner.get(path).body().at("/agreement/by").asText()).isEqualTo("callback");
        assertThat(owner.get(path).body().at("/agreement/deliveriesPerMinute").asInt())
                .isEqualTo(1200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(receiver.ids()).endsWith(idsOf(events).toArray(UUID[]::new)));

        String etag = owner.get(path).header("ETag");
        assertThat(anyone.get(callback).status()).isEqualTo(200);
        assertThat(owner.get(path).header("ETag")).isEqualTo(etag);
    }

    @Test
    void only_who_has_the_key_agrees_and_an_old_key_is_void() {
        receiver.whenAsked(_ -> Answer.of(404));
        receiver.answer(_ -> Answer.of(404));
        String path = subscribe();
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.asked()).isNotEmpty());
        String callback = callbackOf(receiver.asked().getFirst());
        assertThat(anyone.get(path + "/agreement?key=" + "A".repeat(32)).text("code"))
                .isEqualTo("agreement-not-asked");
        assertThat(anyone.get(path + "/agreement").text("code")).isEqualTo("agreement-not-asked");
        assertThat(anyone.get("/subscriptions/" + UUID.randomUUID() + callback.substring(path.length()))
                        .status())
                .isEqualTo(404);

        try (Receiver other = new Receiver()) {
            other.whenAsked(_ -> Answer.of(404));
            other.answer(_ -> Answer.of(404));
            owner.send("PATCH", path, "{'sink':'%s'}".formatted(other.url()));
            assertThat(anyone.get(callback).status()).isEqualTo(404);
            assertThat(owner.get(path).text("status")).isEqualTo("pending");
            await().atMost(SOON).untilAsserted(() -> assertThat(other.asked()).isNotEmpty());
            assertThat(anyone.get(callbackOf(other.asked().getFirst())).status())
                    .isEqualTo(200);
            assertThat(owner.get(path).text("status")).isEqualTo("active");
        }
    }

    @Test
    void another_address_has_to_agree_anew_and_a_pause_does_not_undo_an_agreement() {
        String path = subscribe();
        awaitStatus(path, "active");
        owner.post(path + "/pause", "");
        assertThat(owner.post(path + "/resume", "").text("status")).isEqualTo("active");
        assertThat(receiver.asked()).hasSize(1);

        try (Receiver other = new Receiver()) {
            assertThat(owner.send("PATCH", path, "{'sink':'%s'}".formatted(other.url()))
                            .text("status"))
                    .isEqualTo("pending");
            awaitStatus(path, "active");
            assertThat(other.asked()).hasSize(1);
        }
    }

    @Test
    void a_redirect_is_no_agreement_and_is_not_followed() {
        try (Receiver inside = new Receiver()) {
            receiver.whenAsked(_ -> new Answer(302, Map.of("Location", inside.url(), "WebHook-Allowed-Origin", "*")));
            receiver.answer(_ -> new Answer(307, Map.of("Location", inside.url())));
            String path = subscribe();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(owner.get(path).text("statusReason"))
                            .contains("307; redirects are not followed"));
            assertThat(inside.asked()).isEmpty();
            assertThat(inside.messages()).isEmpty();
        }
    }

    private String subscribe() {
        Reply made = owner.post("/subscriptions", "{'sink':'%s','cities':['%s']}".formatted(receiver.url(), city));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(made.text("status")).isEqualTo("pending");
        return "/subscriptions/" + made.text("id");
    }

    private void awaitStatus(String path, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(owner.get(path).text("status")).isEqualTo(status));
    }

    private static Answer allowing(String origin, String rate) {
        return new Answer(200, Map.of("WebHook-Allowed-Origin", origin, "WebHook-Allowed-Rate", rate));
    }

    private static String callbackOf(Message asked) {
        return "/" + header(asked, "WebHook-Request-Callback").substring(QuickRetries.PUBLIC_URL.length());
    }

    private static String header(Message message, String name) {
        return message.headers().firstValue(name).orElseThrow();
    }

    private static String typeOf(Message message) {
        return json(message).path("type").asText();
    }

    private static String challengeIn(Message message) {
        return json(message).at("/data/challenge").asText();
    }

    private static JsonNode json(Message message) {
        try {
            return JSON.readTree(message.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> idsOf(List<ReceivedEvent> events) {
        return events.stream().map(event -> event.event().id()).toList();
    }
}
