package org.missionpartnerships.eventsourcing.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.UnknownEventType;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.eventsourcing.wire.Owner;
import org.missionpartnerships.eventsourcing.wire.TestService;
import org.missionpartnerships.eventsourcing.wire.Topic;

/** What happens to events of another service on their way to an effect, on the real servers. */
@Execution(ExecutionMode.CONCURRENT)
class SubscriptionIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String EFFECT = "effect";

    private final TestService service = new TestService();
    private final Topic topic = Topic.fresh();
    private final Owner owner = new Owner();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void tables() {
        service.asService("CREATE SCHEMA effect");
        service.asService(
                "CREATE TABLE effect.line (ledger text, seq bigint, id uuid, nr bigint GENERATED ALWAYS AS IDENTITY)");
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void a_repeated_event_takes_effect_once() {
        start();
        List<ReceivedEvent> events = owner.record("burgos", 5);
        topic.send(events.toArray(ReceivedEvent[]::new));
        topic.send(events.get(1), events.get(1), events.get(4));
        topic.send(owner.record("burgos", 1).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 6);
        assertThat(service.count("eventsourcing.consumer.duplicates", EFFECT)).isEqualTo(3);
    }

    @Test
    void a_missing_event_is_fetched_from_its_owner_while_other_ledgers_go_on() {
        start();
        owner.away = true;
        List<ReceivedEvent> burgos = owner.record("burgos", 10);
        burgos.stream().filter(event -> event.event().seq() != 4).forEach(topic::send);
        topic.send(owner.record("lyon", 3).toArray(ReceivedEvent[]::new));
        awaitEffect("lyon", 3);
        await().atMost(SOON).until(() -> service.number("SELECT count(*) FROM es.parked WHERE kind = 'GAP'") == 1);
        assertThat(effect("burgos")).containsExactly(1L, 2L, 3L);
        owner.away = false;
        awaitEffect("burgos", 10);
        await().atMost(SOON).until(() -> service.number("SELECT count(*) FROM es.parked") == 0);
        topic.send(owner.record("burgos", 1).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 11);
        assertThat(service.count("eventsourcing.consumer.healed", EFFECT)).isEqualTo(1);
    }

    @Test
    void events_that_change_places_take_effect_in_order() {
        start();
        List<ReceivedEvent> events = owner.record("burgos", 6);
        for (int i : new int[] {1, 0, 2, 4, 3, 5}) {
            topic.send(events.get(i));
        }
        awaitEffect("burgos", 6);
    }

    @Test
    void an_event_that_cannot_be_applied_parks_its_ledger_alone_until_it_is_retried() throws SQLException {
        Subscription subscription = start();
        poison.add("burgos/3");
        topic.send(owner.record("burgos", 5).toArray(ReceivedEvent[]::new));
        topic.send(owner.record("lyon", 5).toArray(ReceivedEvent[]::new));
        awaitEffect("lyon", 5);
        await().atMost(SOON).until(() -> !subscription.parked().isEmpty());
        Parked parked = subscription.parked().iterator().next();
        assertThat(parked.kind()).isEqualTo(Parked.Kind.FAILED);
        assertThat(parked.seq()).isEqualTo(3);
        assertThat(parked.reason()).contains("refused by the test");
        topic.send(owner.record("burgos", 2).toArray(ReceivedEvent[]::new));
        topic.send(owner.record("lyon", 1).toArray(ReceivedEvent[]::new));
        awaitEffect("lyon", 6);
        assertThat(effect("burgos")).containsExactly(1L, 2L);

        subscription.retry(parked.key());
        await().atMost(SOON).until(() -> subscription.parked().iterator().next().attempts() == 6);
        poison.clear();
        subscription.retry(parked.key());
        awaitEffect("burgos", 7);
        await().atMost(SOON).until(() -> subscription.parked().isEmpty());
    }

    @Test
    void what_arrives_while_a_ledger_is_being_released_is_fetched_too() throws SQLException {
        Subscription subscription = start();
        poison.add("burgos/3");
        topic.send(owner.record("burgos", 5).toArray(ReceivedEvent[]::new));
        await().atMost(SOON).until(() -> !subscription.parked().isEmpty());
        poison.clear();
        owner.atTheEnd = () -> {
            owner.atTheEnd = () -> {};
            topic.send(owner.record("burgos", 1).toArray(ReceivedEvent[]::new));
            await().atMost(SOON)
                    .until(() -> service.number("SELECT parked_seen FROM es.watermark WHERE ledger = 'burgos'") == 6);
        };
        subscription.retry(subscription.parked().iterator().next().key());
        awaitEffect("burgos", 6);
        await().atMost(SOON).until(() -> subscription.parked().isEmpty());
    }

    @Test
    void a_type_that_this_release_cannot_read_is_passed_over_and_counted() {
        start();
        List<ReceivedEvent> events = owner.record("burgos", 2);
        var unknown = TestService.event("burgos", 3, "fund.invented-later", 40);
        owner.lines.get(new Ledger("burgos")).add(unknown);
        topic.send(events.toArray(ReceivedEvent[]::new));
        topic.send(new ReceivedEvent(Owner.NAME, 1, unknown));
        topic.send(owner.record("burgos", 2).toArray(ReceivedEvent[]::new));
        await().atMost(SOON).until(() -> effect("burgos").equals(List.of(1L, 2L, 4L, 5L)));
        assertThat(service.number("SELECT occurrences FROM es.passed_over WHERE type = 'fund.invented-later'"))
                .isEqualTo(1);
    }

    @Test
    void records_that_are_no_events_of_the_owner_are_kept_aside() {
        start();
        topic.send(List.of(new ProducerRecord<>(topic.name(), "burgos", "garbage\0".getBytes(UTF_8))));
        topic.send(new ReceivedEvent("partner-service", 1, TestService.event("burgos", 1, "fund.deposited", 40)));
        topic.send(owner.record("burgos", 2).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 2);
        assertThat(service.number("SELECT count(*) FROM es.quarantine WHERE record_value IS NOT NULL"))
                .isEqualTo(2);
    }

    @Test
    void a_failure_of_the_database_is_no_fault_of_the_event() {
        var failures = new AtomicInteger(5);
        start(service, (connection, events) -> {
            if (failures.getAndDecrement() > 0) {
                throw new SQLException("The server closed the connection", "57P01");
            }
            insert(connection, events);
        });
        topic.send(owner.record("burgos", 5).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 5);
        assertThat(service.number("SELECT count(*) FROM es.parked")).isZero();
    }

    @Test
    void instances_that_come_and_go_do_not_double_an_effect() throws Exception {
        start();
        int ledgers = 12;
        for (int round = 0; round < 4; round++) {
            try (TestService other = service.another()) {
                other.closing(startOn(other, this::insert));
                for (int i = 0; i < ledgers; i++) {
                    topic.send(owner.record("city-" + i, 5).toArray(ReceivedEvent[]::new));
                }
            }
        }
        for (int i = 0; i < ledgers; i++) {
            awaitEffect("city-" + i, 20);
        }
    }

    @Test
    void a_topic_that_was_replaced_is_read_from_its_beginning() throws Exception {
        try (Subscription first = startOn(service, this::insert)) {
            topic.send(owner.record("burgos", 20).toArray(ReceivedEvent[]::new));
            awaitEffect("burgos", 20);
        }
        topic.delete();
        await().atMost(SOON).ignoreExceptions().until(() -> {
            topic.create(Map.of());
            return true;
        });
        owner.record("burgos", 5);
        List<ReceivedEvent> all = owner.read(Owner.NAME, new Ledger("burgos"), 0, 100);
        topic.send(all.toArray(ReceivedEvent[]::new));
        start();
        awaitEffect("burgos", 25);
    }

    @Test
    void a_new_incarnation_is_followed_where_it_agrees_with_what_was_applied() throws SQLException {
        Subscription subscription = start();
        topic.send(owner.record("burgos", 5).toArray(ReceivedEvent[]::new));
        topic.send(owner.record("lyon", 5).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 5);
        awaitEffect("lyon", 5);

        // the owner was restored: it lost lyon's last two events and recorded others
        owner.epoch = 2;
        List<RecordedEvent> lyon = owner.lines.get(new Ledger("lyon"));
        lyon.subList(3, 5).clear();
        topic.send(owner.received(List.of(owner.lines.get(new Ledger("burgos")).get(4)))
                .getFirst());
        topic.send(owner.received(List.of(lyon.get(2))).getFirst());
        topic.send(owner.record("burgos", 2).toArray(ReceivedEvent[]::new));
        topic.send(owner.record("lyon", 3).toArray(ReceivedEvent[]::new));

        awaitEffect("burgos", 7);
        await().atMost(SOON)
                .until(() -> subscription.parked().stream().anyMatch(parked -> parked.kind() == Parked.Kind.VOID));
        assertThat(subscription.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.key().ledger().name()).isEqualTo("lyon");
            assertThat(parked.reason()).contains("Rebuild effect");
        });
        // records of the former incarnation that still arrive change nothing
        topic.send(new ReceivedEvent(Owner.NAME, 1, TestService.event("burgos", 8, "fund.deposited", 40)));
        topic.send(owner.record("burgos", 1).toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 8);
    }

    @Test
    void what_was_consumed_raises_the_floor_for_every_instance() throws Exception {
        start();
        List<ReceivedEvent> events = owner.record("burgos", 5);
        topic.send(events.toArray(ReceivedEvent[]::new));
        awaitEffect("burgos", 5);
        var at = events.getLast().event().recordedAt();
        assertThat(service.watermarks().of(new Ledger("burgos"))).isEqualTo(at);
        try (TestService other = service.another()) {
            assertThat(other.watermarks().of(new Ledger("burgos"))).isEqualTo(at);
        }
    }

    private Subscription start() {
        return start(service, this::insert);
    }

    private Subscription start(TestService on, Effect effect) {
        return on.closing(startOn(on, effect));
    }

    private Subscription startOn(TestService on, Effect effect) {
        var subscription = new Subscription(
                EFFECT,
                Set.of(Owner.NAME),
                effect,
                new Subscription.Options("\"effect\"", null, _ -> Long.MAX_VALUE, false, false),
                on.consumption(topic, Map.of(Owner.NAME, topic.name()), owner));
        subscription.start();
        return subscription;
    }

    private void insert(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent received : events) {
            RecordedEvent event = received.event();
            if (event.type().name().equals("fund.invented-later")) {
                throw new UnknownEventType(new EventType("fund.invented-later", 1));
            }
            if (poison.contains(event.ledger() + "/" + event.seq())) {
                throw new IllegalStateException("refused by the test");
            }
            Transaction.update(
                    connection,
                    "INSERT INTO line (ledger, seq, id) VALUES (?, ?, ?)",
                    event.ledger().name(),
                    event.seq(),
                    event.id());
        }
    }

    /** The numbers that took effect, in the order in which they did. */
    private List<Long> effect(String ledger) {
        try (Connection connection = service.pool().getConnection();
                var query = connection.prepareStatement("SELECT seq FROM effect.line WHERE ledger = ? ORDER BY nr")) {
            query.setString(1, ledger);
            try (var rows = query.executeQuery()) {
                List<Long> seqs = new ArrayList<>();
                while (rows.next()) {
                    seqs.add(rows.getLong(1));
                }
                return seqs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEffect(String ledger, int events) {
        List<Long> expected =
                java.util.stream.LongStream.rangeClosed(1, events).boxed().toList();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(effect(ledger)).isEqualTo(expected));
    }
}
