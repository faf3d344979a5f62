package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.notification.Client.Reply;
import org.missionpartnerships.notification.Receiver.Answer;
import org.missionpartnerships.notification.feed.Events;
import org.missionpartnerships.published.cloudevents.CloudEventsJson;
import org.missionpartnerships.testsupport.servers.Tokens;

/** From a topic of a real broker to a receiver on a real socket. */
@QuarkusTest
@TestProfile(QuickRetries.class)
class WebhookIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String city = "hook-city-" + NUMBER.incrementAndGet();
    private final Client client = new Client(Tokens.shared().integrator("hooks-" + NUMBER.get()));
    private Topics topics;
    private Receiver receiver;

    @BeforeEach
    void open() {
        topics = new Topics();
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        for (var each : client.get("/subscriptions").body().path("items")) {
            client.send("DELETE", "/subscriptions/" + each.path("id").asText(), null);
        }
        topics.close();
        receiver.close();
    }

    @Test
    void every_event_arrives_in_order_as_it_is_and_verifiable() {
        Reply subscription = subscribe("");
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 25);

        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(events)));

        Webhook verifier = verifier(subscription.text("secret"));
        receiver.messages()
                .forEach(message -> assertThatCode(() -> verifier.verify(message.body(), message.headers()))
                        .doesNotThrowAnyException());
        assertThat(receiver.messages().getFirst().body())
                .isEqualTo(
                        new String(CloudEventsJson.write(events.getFirst()), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(receiver.messages()
                        .getFirst()
                        .headers()
                        .firstValue("webhook-signature")
                        .orElseThrow())
                .contains("v1,")
                .contains("v1a,");
    }

    @Test
    void a_receiver_that_goes_away_and_comes_back_misses_nothing() {
        Reply subscription = subscribe("");
        List<ReceivedEvent> events = new ArrayList<>(topics.publishMissionEvents(city, 1, 5));
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).hasSize(5));
        receiver.goAway();
        events.addAll(topics.publishMissionEvents(city, 6, 12));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                get(subscription).body().path("failures").asInt())
                        .isPositive());
        receiver.comeBack();

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(new LinkedHashSet<>(receiver.ids())).hasSize(12));
        assertThat(new LinkedHashSet<>(receiver.ids())).containsExactlyElementsOf(idsOf(events));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                get(subscription).body().path("failures").asInt())
                        .isZero());
    }

    @Test
    void one_bad_answer_holds_back_the_events_behind_it_and_loses_none() {
        var refused = new AtomicInteger();
        subscribe("");
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 1);
        UUID bad = events.getFirst().event().id();
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).contains(bad));
        receiver.answer(_ -> refused.incrementAndGet() <= 3 ? Answer.of(500) : Answer.OK);
        List<ReceivedEvent> more = topics.publishMissionEvents(city, 2, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).hasSize(1 + 3 + 5));
        List<UUID> expected = Stream.concat(
                        Stream.of(bad),
                        Stream.concat(
                                Stream.generate(() -> more.getFirst().event().id())
                                        .limit(3),
                                idsOf(more).stream()))
                .toList();
        assertThat(receiver.ids()).isEqualTo(expected);
    }

    @Test
    void a_slow_receiver_delays_nobody_else() throws Exception {
        var over = new CountDownLatch(1);
        try (Receiver slow = new Receiver();
                AutoCloseable _ = over::countDown) {
            slow.answer(_ -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return Answer.OK;
            });
            subscribe(slow, "");
            subscribe("");
            List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 10);
            await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(events)));
            assertThat(slow.ids()).isEmpty();
        }
    }

    @Test
    void gone_disables_and_resuming_goes_on_with_the_same_event() {
        Reply subscription = subscribe("");
        receiver.answer(_ -> Answer.of(410));
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 3);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get(subscription).text("status")).isEqualTo("disabled"));
        assertThat(get(subscription).text("statusReason")).contains("410");
        assertThat(receiver.ids()).containsExactly(events.getFirst().event().id());

        receiver.answer(_ -> Answer.OK);
        assertThat(client.post(path(subscription) + "/resume", "").status()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(new LinkedHashSet<>(receiver.ids())).containsExactlyElementsOf(idsOf(events)));
    }

    @Test
    void a_receiver_that_fails_to_the_end_is_disabled_and_a_replay_leaves_the_event_out() {
        Reply subscription = subscribe("");
        receiver.answer(_ -> Answer.of(500));
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 3);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get(subscription).text("status")).isEqualTo("disabled"));
        assertThat(receiver.ids())
                .hasSize(QuickRetries.ATTEMPTS)
                .containsOnly(events.getFirst().event().id());
        assertThat(get(subscription).text("statusReason"))
                .contains("failed 6 times")
                .contains("500");
        Reply log = client.get(path(subscription) + "/deliveries?status=failed");
        assertThat(log.body().path("items")).hasSize(1);
        assertThat(log.body().at("/items/0/attempts")).hasSize(QuickRetries.ATTEMPTS);
        assertThat(log.body().at("/items/0/attempts/0/httpStatus").asInt()).isEqualTo(500);

        receiver.answer(_ -> Answer.OK);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positionOf(events.get(1))).isPositive());
        client.post(path(subscription) + "/replays", "{'from':'position:%d'}".formatted(positionOf(events.get(1))));
        client.post(path(subscription) + "/resume", "");
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).hasSize(QuickRetries.ATTEMPTS + 2));
        assertThat(receiver.ids().subList(QuickRetries.ATTEMPTS, QuickRetries.ATTEMPTS + 2))
                .isEqualTo(idsOf(events.subList(1, 3)));
    }

    @Test
    void a_receiver_is_given_the_time_it_asks_for() {
        subscribe("");
        var times = new AtomicInteger();
        receiver.answer(_ -> times.getAndIncrement() == 0 ? new Answer(429, Map.of("Retry-After", "2")) : Answer.OK);
        topics.publishMissionEvents(city, 1, 1);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
        assertThat(Duration.ofNanos(receiver.messages().get(1).nanos()
                        - receiver.messages().get(0).nanos()))
                .isBetween(Duration.ofMillis(1_950), Duration.ofSeconds(10));
    }

    @Test
    void a_paused_subscription_waits_and_loses_nothing() {
        Reply subscription = subscribe("");
        assertThat(client.post(path(subscription) + "/pause", "").text("status"))
                .isEqualTo("paused");
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 4);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positionOf(events.get(3))).isPositive());
        assertThat(receiver.ids()).isEmpty();
        client.post(path(subscription) + "/resume", "");
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(events)));
    }

    @Test
    void only_what_is_wanted_arrives() {
        subscribe(",'types':['mission.proposed','organisation.*']");
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 3);
        ReceivedEvent organisation = Events.event(
                "partner-service", city, 1, "organisation.registered", "organisations/" + city + "-aepv", "{}");
        topics.publish(List.of(organisation));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.ids())
                        .containsExactlyInAnyOrder(
                                events.getFirst().event().id(),
                                organisation.event().id()));
    }

    @Test
    void a_subscription_from_now_on_leaves_out_what_was() {
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 3);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positionOf(events.get(2))).isPositive());
        client.post("/subscriptions", "{'sink':'%s','cities':['%s']}".formatted(receiver.url(), city));
        List<ReceivedEvent> later = topics.publishMissionEvents(city, 4, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(later)));
    }

    @Test
    void during_a_rotation_both_secrets_verify_and_afterwards_one() {
        Reply subscription = subscribe("");
        String old = subscription.text("secret");
        String fresh = client.post(path(subscription) + "/secret-rotations", "{'graceSeconds':3600}")
                .text("secret");
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
        assertThat(client.post(path(subscription) + "/pings", "").text("status"))
                .isEqualTo("delivered");
        var ping = receiver.messages().getLast();
        for (String secret : List.of(old, fresh)) {
            assertThatCode(() -> verifier(secret).verify(ping.body(), ping.headers()))
                    .doesNotThrowAnyException();
        }

        String last = client.post(path(subscription) + "/secret-rotations", "{'graceSeconds':0}")
                .text("secret");
        client.post(path(subscription) + "/pings", "");
        var second = receiver.messages().getLast();
        assertThatCode(() -> verifier(last).verify(second.body(), second.headers()))
                .doesNotThrowAnyException();
        assertThatCode(() -> verifier(fresh).verify(second.body(), second.headers()))
                .isInstanceOf(com.standardwebhooks.exceptions.WebhookVerificationException.class);
    }

    @Test
    void a_delivery_can_be_repeated_although_it_succeeded() {
        Reply subscription = subscribe("");
        UUID event = topics.publishMissionEvents(city, 1, 1).getFirst().event().id();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(client.get(path(subscription) + "/deliveries?status=delivered")
                                .body()
                                .path("items"))
                        .hasSize(1));
        String delivery = client.get(path(subscription) + "/deliveries")
                .body()
                .at("/items/0/id")
                .asText();
        Reply again = client.post(path(subscription) + "/deliveries/" + delivery + "/redeliveries", "");
        assertThat(again.text("status")).isEqualTo("delivered");
        assertThat(again.text("kind")).isEqualTo("redelivery");
        assertThat(receiver.ids()).containsExactly(event, event);
        assertThat(client.get(path(subscription) + "/deliveries").body().path("items"))
                .hasSize(2);
    }

    @Test
    void a_replay_from_the_beginning_delivers_even_what_is_older_than_the_subscription() {
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 4);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positionOf(events.get(3))).isPositive());
        Reply subscription =
                client.post("/subscriptions", "{'sink':'%s','cities':['%s']}".formatted(receiver.url(), city));
        client.post(path(subscription) + "/replays", "{'from':'earliest'}");
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.ids()).isEqualTo(idsOf(events)));
    }

    private Reply subscribe(String more) {
        return subscribe(receiver, more);
    }

    private Reply subscribe(Receiver to, String more) {
        Reply made = client.post(
                "/subscriptions",
                "{'sink':'%s','cities':['%s'],'startFrom':'earliest'%s}".formatted(to.url(), city, more));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        awaitActive(made);
        return made;
    }

    private void awaitActive(Reply subscription) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(get(subscription).text("status")).isEqualTo("active"));
    }

    private Reply get(Reply subscription) {
        return client.get(path(subscription));
    }

    private static String path(Reply subscription) {
        return "/subscriptions/" + subscription.text("id");
    }

    private long positionOf(ReceivedEvent event) {
        for (var item :
                new Client(null).get("/events?limit=1000&cities=" + city).body().path("items")) {
            if (item.at("/event/id").asText().equals(event.event().id().toString())) {
                return item.path("position").asLong();
            }
        }
        return 0;
    }

    private static List<UUID> idsOf(List<ReceivedEvent> events) {
        return events.stream().map(event -> event.event().id()).toList();
    }

    private static Webhook verifier(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("not a secret: " + secret, e);
        }
    }
}
