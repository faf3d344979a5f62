package org.missionpartnerships.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.notification.Client.Reply;
import org.missionpartnerships.notification.feed.Events;

/** The feed as its readers see it: from a topic of a real broker to a raw socket. */
@QuarkusTest
@TestProfile(QuickRetries.class)
class StreamIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String city = "stream-city-" + NUMBER.incrementAndGet();
    private final Client anyone = new Client(null);
    private final List<Watching> open = new CopyOnWriteArrayList<>();
    private Topics topics;

    @BeforeEach
    void start() {
        topics = new Topics();
        await().atMost(SOON).until(() -> watchers() == 0);
    }

    @AfterEach
    void stop() {
        open.forEach(Watching::close);
        topics.close();
    }

    @Test
    void a_watcher_sees_what_happens_from_now_on_and_nothing_before() {
        publishAndAwait(1, 3);
        Watching watching = watch("/stream?cities=" + city, null);
        List<ReceivedEvent> later = topics.publishMissionEvents(city, 4, 8);
        await().atMost(SOON).untilAsserted(() -> assertThat(watching.eventIds()).isEqualTo(idsOf(later)));
        assertThat(watching.messages().getFirst().type())
                .isEqualTo("org.missionpartnerships.mission.formalisation-stage-reached.v1");
        assertThat(watching.messages()
                        .getFirst()
                        .data()
                        .path("data")
                        .path("note")
                        .asText())
                .isEqualTo("¿nº 4?");
        assertThat(watching.head())
                .contains("200")
                .contains("text/event-stream")
                .containsIgnoringCase("x-accel-buffering: no");
    }

    @Test
    void a_line_that_is_quiet_says_that_it_stands() {
        Watching watching = watch("/stream?cities=" + city, null);
        await().atMost(SOON).untilAsserted(() -> assertThat(watching.comments()).hasSizeGreaterThan(3));
        assertThat(watching.retryMillis()).isBetween(2_000L, 5_000L);
        assertThat(watching.messages()).isEmpty();
    }

    @Test
    void a_reader_that_is_cut_off_at_random_has_every_event_once_in_the_end() {
        int total = 300;
        var random = new Random(51);
        List<ReceivedEvent> events = new ArrayList<>(publishAndAwait(1, 60));
        Thread publishing = Thread.ofVirtual().start(() -> {
            for (int n = 61; n <= total; n += 10) {
                events.addAll(topics.publishMissionEvents(city, n, n + 9));
            }
        });
        List<UUID> received = new ArrayList<>();
        String lastId = "0";
        while (received.size() < total) {
            int cutAfter = 1 + random.nextInt(40);
            boolean byHeader = random.nextBoolean();
            Watching watching = byHeader
                    ? watch("/stream?lastEventId=0&cities=" + city, lastId)
                    : watch("/stream?cities=" + city + "&lastEventId=" + lastId, null);
            int wanted = Math.min(cutAfter, total - received.size());
            await().atMost(SOON).until(() -> watching.messages().size() >= wanted);
            for (Message message : watching.messages().subList(0, wanted)) {
                received.add(message.eventId());
                lastId = message.id();
            }
            watching.close();
        }
        await().atMost(SOON).until(() -> !publishing.isAlive());
        assertThat(received).isEqualTo(idsOf(events));
    }

    @Test
    void a_position_that_cannot_be_is_refused_and_said_so() {
        Reply nonsense = anyone.send("GET", "/stream", null, "Last-Event-ID", "yesterday");
        assertThat(nonsense.status()).isEqualTo(400);
        assertThat(nonsense.text("code")).isEqualTo("invalid-request");
        Reply forged = anyone.get("/stream?lastEventId=999999999999");
        assertThat(forged.status()).isEqualTo(410);
        assertThat(forged.text("code")).isEqualTo("position-unknown");
        assertThat(anyone.get("/events?after=999999999999").status()).isEqualTo(410);
        assertThat(anyone.get("/stream?types=mission.lanched").text("detail")).contains("mission.launched.v1");
        assertThat(anyone.get("/stream?colour=red").status()).isEqualTo(400);
    }

    @Test
    void more_watchers_than_there_are_places_for_are_asked_to_come_back_and_places_become_free() {
        for (int n = 0; n < QuickRetries.MAX_WATCHERS; n++) {
            watch("/stream", null);
        }
        await().atMost(SOON).until(() -> watchers() == QuickRetries.MAX_WATCHERS);
        Reply refused = anyone.get("/stream");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("too-many-watchers");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        open.forEach(Watching::close);
        await().atMost(SOON).until(() -> watchers() == 0);
        Watching watching = watch("/stream?cities=" + city, null);
        List<ReceivedEvent> events = topics.publishMissionEvents(city, 1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(watching.eventIds()).isEqualTo(idsOf(events)));
    }

    @Test
    void a_reader_that_takes_nothing_is_disconnected_and_can_resume() throws Exception {
        publishLarge(60);
        await().atMost(SOON).until(() -> count() == 60);
        long end = lastPosition();
        try (Socket socket = new Socket()) {
            socket.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            URI uri = Client.uri("/stream?lastEventId=0&cities=" + city);
            socket.connect(new java.net.InetSocketAddress("localhost", uri.getPort()));
            socket.getOutputStream()
                    .write("GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(uri.getPath(), uri.getQuery())
                            .getBytes());
            await().atMost(SOON).until(() -> watchers() == 1);
            await().atMost(SOON).until(() -> watchers() == 0);
        }
        Watching resumed = watch("/stream?lastEventId=0&cities=" + city, null);
        await().atMost(SOON).until(() -> resumed.messages().size() == 60);
        assertThat(resumed.messages().getLast().id()).isEqualTo(Long.toString(end));
    }

    @Test
    void the_feed_can_be_pulled_page_by_page_and_waited_for() {
        List<ReceivedEvent> events = new ArrayList<>(publishAndAwait(1, 7));
        List<UUID> pulled = new ArrayList<>();
        String next = "/events?limit=3&cities=" + city;
        for (int n = 0; n < 3; n++) {
            JsonNode page = anyone.get(next).body();
            page.path("items")
                    .forEach(item ->
                            pulled.add(UUID.fromString(item.at("/event/id").asText())));
            next = page.path("next").asText();
        }
        assertThat(pulled).isEqualTo(idsOf(events));

        String waiting = next + "&wait=15";
        var answer = new CopyOnWriteArrayList<Reply>();
        long started = System.nanoTime();
        Thread.ofVirtual().start(() -> answer.add(anyone.get(waiting)));
        events.addAll(topics.publishMissionEvents(city, 8, 8));
        await().atMost(SOON).until(() -> !answer.isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(14));
        assertThat(answer.getFirst().body().at("/items/0/event/id").asText())
                .isEqualTo(events.getLast().event().id().toString());

        Reply quiet = anyone.get(answer.getFirst().text("next").replace("wait=15", "wait=1"));
        assertThat(quiet.status()).isEqualTo(200);
        assertThat(quiet.body().path("items")).isEmpty();
        assertThat(anyone.get("/events?limit=0").status()).isEqualTo(400);
        assertThat(anyone.get("/events?wait=21").status()).isEqualTo(400);
        assertThat(anyone.get("/events?after=-1").status()).isEqualTo(400);
    }

    @Test
    void records_that_come_twice_and_services_that_speak_at_once_leave_every_event_in_one_place() {
        String other = city + "-b";
        List<ReceivedEvent> events = publishAndAwait(1, 5);
        topics.publish(events);
        topics.publish(List.of(
                Events.event(
                        "partner-service",
                        city,
                        1,
                        "partner.joined",
                        "memberships/" + city,
                        "{\"mission\":\"" + city + "-circular\"}"),
                Events.event(
                        "milestone-service",
                        city,
                        1,
                        "deliverable.published",
                        "deliverables/" + city,
                        "{\"mission\":\"" + city + "-circular\"}"),
                Events.event(
                        "milestone-service",
                        other,
                        1,
                        "a-service-newer.than-this",
                        "deliverables/" + other,
                        "{\"city\":\"" + city + "\"}")));
        await().atMost(SOON).until(() -> count() == 8);
        List<String> ids = new ArrayList<>();
        anyone.get("/events?limit=1000&cities=" + city)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.at("/event/id").asText()));
        assertThat(new LinkedHashSet<>(ids)).hasSize(8).hasSameSizeAs(ids);
        assertThat(anyone.get("/events?missions=" + city + "-circular").body().path("items"))
                .hasSize(7);
    }

    private List<ReceivedEvent> publishAndAwait(int first, int last) {
        List<ReceivedEvent> events = topics.publishMissionEvents(city, first, last);
        await().atMost(SOON).until(() -> count() == last);
        return events;
    }

    private void publishLarge(int events) {
        String filler = "x".repeat(100_000);
        topics.publish(java.util.stream.IntStream.rangeClosed(1, events)
                .mapToObj(seq -> Events.event(
                        "mission-service",
                        city,
                        seq,
                        "mission.proposed",
                        "missions/" + city,
                        "{\"filler\":\"" + filler + "\"}"))
                .toList());
    }

    private int count() {
        return anyone.get("/events?limit=1000&cities=" + city)
                .body()
                .path("items")
                .size();
    }

    private long lastPosition() {
        JsonNode items = anyone.get("/events?limit=1000&cities=" + city).body().path("items");
        return items.isEmpty()
                ? 0
                : items.get(items.size() - 1).path("position").asLong();
    }

    private static int watchers() {
        String metrics = Client.text("/q/metrics");
        return metrics.lines()
                .filter(line -> line.startsWith("stream_watchers"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private Watching watch(String path, @Nullable String lastEventId) {
        Watching watching = new Watching(path, lastEventId);
        open.add(watching);
        await().atMost(SOON)
                .until(() ->
                        !watching.comments().isEmpty() || !watching.messages().isEmpty());
        return watching;
    }

    private static List<UUID> idsOf(List<ReceivedEvent> events) {
        return events.stream().map(event -> event.event().id()).toList();
    }

    /** One message of the stream. */
    record Message(String id, String type, JsonNode data) {
        UUID eventId() {
            return UUID.fromString(data.path("id").asText());
        }
    }

    /** A reader of server-sent events on a raw socket, which can be cut at any moment. */
    static final class Watching implements AutoCloseable {

        private final Socket socket;
        private final List<Message> messages = new CopyOnWriteArrayList<>();
        private final List<String> comments = new CopyOnWriteArrayList<>();
        private final StringBuffer head = new StringBuffer();
        private volatile long retryMillis;

        Watching(String path, @Nullable String lastEventId) {
            URI uri = Client.uri(path);
            try {
                socket = new Socket("localhost", uri.getPort());
                socket.getOutputStream()
                        .write(("GET %s HTTP/1.0\r\nHost: localhost\r\n%s\r\n"
                                        .formatted(
                                                path,
                                                lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n"))
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(this::read);
        }

        List<Message> messages() {
            return messages;
        }

        List<UUID> eventIds() {
            return messages.stream().map(Message::eventId).toList();
        }

        List<String> comments() {
            return comments;
        }

        long retryMillis() {
            return retryMillis;
        }

        String head() {
            return head.toString();
        }

        private void read() {
            try (var lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null && !line.isEmpty()) {
                    head.append(line).append('\n');
                    line = lines.readLine();
                }
                String id = "";
                String type = "";
                StringBuilder data = new StringBuilder();
                while ((line = lines.readLine()) != null) {
                    if (line.startsWith(":")) {
                        comments.add(line);
                    } else if (line.startsWith("id:")) {
                        id = line.substring(3).strip();
                    } else if (line.startsWith("event:")) {
                        type = line.substring(6).strip();
                    } else if (line.startsWith("retry:")) {
                        retryMillis = Long.parseLong(line.substring(6).strip());
                    } else if (line.startsWith("data:")) {
                        data.append(line.substring(5));
                    } else if (line.isEmpty() && !data.isEmpty()) {
                        messages.add(new Message(id, type, JSON.readTree(data.toString())));
                        data.setLength(0);
                    }
                }
            } catch (IOException _) {
                // cut off, by the test or by the service
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
