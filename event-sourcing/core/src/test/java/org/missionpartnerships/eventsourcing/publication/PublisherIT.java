package org.missionpartnerships.eventsourcing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.wire.TestService;
import org.missionpartnerships.eventsourcing.wire.Topic;
import org.missionpartnerships.testsupport.servers.KafkaServer;

/** Each test has a database and a topic of its own, and mostly waits for brokers, leases and leaders. */
@Execution(ExecutionMode.CONCURRENT)
class PublisherIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestService service = new TestService();

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void everything_recorded_reaches_the_topic_in_order() {
        Topic topic = Topic.fresh();
        service.record("burgos", 700);
        service.publisher(topic).start();
        for (int i = 0; i < 20; i++) {
            service.record("lyon", 3);
            service.record("city-" + i, 2);
        }
        awaitPublished(topic);
        assertThat(topic.read()).hasSize(700 + 60 + 40);
        RecordedEvent first = service.recorded().get(new Ledger("burgos")).getFirst();
        assertThat(topic.firstOccurrences().get(new Ledger("burgos")).getFirst().payload())
                .isEqualTo(first.payload());
    }

    @Test
    void a_successor_goes_on_where_the_topic_ends_even_if_the_last_progress_was_lost() throws Exception {
        Topic topic = Topic.fresh();
        service.record("burgos", 10);
        try (Publisher first = service.publisher(topic)) {
            first.start();
            awaitPublished(topic);
        }
        service.asService("UPDATE es.publication SET published_seq = 4");
        service.asService("UPDATE es.publication_checkpoint SET next_offset = 0");
        service.record("burgos", 5);
        service.publisher(topic).start();
        awaitPublished(topic);
        assertThat(topic.read()).hasSize(15);
    }

    @Test
    void a_standby_takes_over_when_the_leader_closes() throws Exception {
        Topic topic = Topic.fresh();
        Publisher leader = service.publisher(topic);
        leader.start();
        await().atMost(SOON).until(() -> leader.state() instanceof PublisherState.Publishing);
        try (TestService other = service.another()) {
            Publisher standby = other.publisher(topic);
            standby.start();
            await().atMost(SOON).until(() -> standby.state() instanceof PublisherState.Following);
            service.record("burgos", 5);
            awaitPublished(topic);
            leader.close();
            other.record("burgos", 5);
            awaitPublished(topic);
            assertThat(standby.state()).isInstanceOf(PublisherState.Publishing.class);
            assertThat(topic.read()).hasSize(10);
        }
    }

    @Test
    void a_leader_whose_lock_is_taken_away_loses_the_term_and_nothing_is_lost() throws Exception {
        Topic topic = Topic.fresh();
        Publisher leader = service.publisher(topic);
        leader.start();
        await().atMost(SOON).until(() -> leader.state() instanceof PublisherState.Publishing);
        try (TestService other = service.another()) {
            Publisher standby = other.publisher(topic);
            standby.start();
            for (int round = 0; round < 5; round++) {
                service.record("burgos", 100);
                service.asService("""
                        SELECT pg_terminate_backend(pid) FROM pg_locks
                         WHERE locktype = 'advisory' AND granted AND mode = 'ExclusiveLock'
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """);
                service.record("lyon", 100);
                awaitPublished(topic);
            }
        }
    }

    @Test
    void a_former_leader_cannot_record_progress() throws SQLException {
        var store = new PublicationStore("missions.v1", service.pool());
        try (Connection connection = service.dedicated().getConnection()) {
            long former = store.mint(connection, "former");
            assertThat(store.advance(connection, former, Map.of(new Ledger("burgos"), 7L), "t/1", Map.of(0, 7L), false))
                    .isTrue();
            long present = store.mint(connection, "present");
            assertThat(store.advance(connection, former, Map.of(new Ledger("burgos"), 9L), "t/1", Map.of(0, 9L), false))
                    .isFalse();
            assertThat(store.progress()).isEqualTo(Map.of(new Ledger("burgos"), 7L));
            assertThat(store.checkpoint().orElseThrow().offsets()).isEqualTo(Map.of(0, 7L));
            assertThat(store.advance(connection, present, Map.of(new Ledger("burgos"), 8L), "t/1", Map.of(), false))
                    .isTrue();
        }
    }

    @Test
    void a_leader_that_was_replaced_steps_down_at_its_next_write() {
        Topic topic = Topic.fresh();
        Publisher publisher = service.publisher(topic);
        publisher.start();
        service.record("burgos", 5);
        awaitPublished(topic);
        long before = service.number("SELECT epoch FROM es.publisher_lease");
        service.asService("UPDATE es.publisher_lease SET epoch = epoch + 1");
        service.record("burgos", 5);
        await().atMost(SOON).until(() -> service.number("SELECT epoch FROM es.publisher_lease") == before + 2);
        awaitPublished(topic);
    }

    @Test
    void a_topic_that_was_deleted_is_filled_from_the_first_event() throws Exception {
        Topic topic = Topic.fresh();
        service.record("burgos", 300);
        try (Publisher publisher = service.publisher(topic)) {
            publisher.start();
            awaitPublished(topic);
        }
        topic.delete();
        await().atMost(SOON).ignoreExceptions().until(() -> {
            topic.create(Map.of());
            return true;
        });
        service.record("burgos", 1);
        service.publisher(topic).start();
        awaitPublished(topic);
        assertThat(topic.read()).hasSize(301);
    }

    @Test
    void a_missing_topic_is_waited_for() {
        var topic = new Topic(KafkaServer.shared(), "t-missing-" + System.nanoTime(), Topic.PARTITIONS);
        service.record("burgos", 3);
        Publisher publisher = service.publisher(topic);
        publisher.start();
        await().atMost(SOON)
                .until(() -> publisher.state() instanceof PublisherState.Retrying(String reason)
                        && reason.contains("does not exist"));
        await().atMost(SOON).until(() -> publisher.unpublishedAge().isPositive());
        topic.create(Map.of());
        awaitPublished(topic);
    }

    @Test
    void a_topic_with_another_number_of_partitions_is_refused() {
        var topic = new Topic(KafkaServer.shared(), "t-24-" + System.nanoTime(), 24);
        topic.create(Map.of());
        service.record("burgos", 3);
        Publisher publisher = service.publisher(topic);
        publisher.start();
        await().atMost(SOON).until(() -> publisher.refusal().isPresent());
        assertThat(publisher.refusal().orElseThrow()).contains("24 partitions, expected 12");
        assertThat(topic.read()).isEmpty();
    }

    @Test
    void an_event_larger_than_the_topic_takes_halts_its_ledger_alone() {
        var topic = new Topic(KafkaServer.shared(), "t-small-" + System.nanoTime(), Topic.PARTITIONS);
        topic.create(Map.of("max.message.bytes", "20000"));
        Publisher publisher = service.publisher(topic);
        publisher.start();
        service.record("burgos", 2);
        service.record("burgos", 1, 30_000);
        service.record("burgos", 2);
        service.record("lyon", 5);
        await().atMost(SOON)
                .until(() -> publisher.halted().containsKey(new Ledger("burgos"))
                        && topic.firstOccurrences()
                                        .getOrDefault(new Ledger("lyon"), List.of())
                                        .size()
                                == 5);
        assertThat(publisher.halted().get(new Ledger("burgos")))
                .contains("Event 3")
                .contains("20000");
        assertThat(topic.firstOccurrences().get(new Ledger("burgos")))
                .extracting(RecordedEvent::seq)
                .containsExactly(1L, 2L);
    }

    @Test
    void a_ledger_is_published_again_on_request() throws SQLException {
        Topic topic = Topic.fresh();
        Publisher publisher = service.publisher(topic);
        publisher.start();
        service.record("burgos", 600);
        service.record("lyon", 5);
        awaitPublished(topic);
        publisher.republish(new Ledger("burgos"));
        await().atMost(SOON).until(() -> topic.read().size() == 1205);
        await().atMost(SOON).until(() -> service.number("SELECT count(*) FROM es.republication") == 0);
        service.record("burgos", 1);
        awaitPublished(topic);
        assertThatThrownBy(() -> publisher.republish(new Ledger("nowhere"))).hasMessageContaining("nowhere");
    }

    @Test
    void a_journal_behind_its_topic_is_refused_and_completed_from_it() throws Exception {
        Topic topic = Topic.fresh();
        publishAndForget(topic, 10);
        List<RecordedEvent> published = topic.firstOccurrences().get(new Ledger("burgos"));
        restore(published.subList(0, 6));

        Publisher publisher = service.publisher(topic);
        publisher.start();
        await().atMost(SOON).until(() -> publisher.refusal().isPresent());
        assertThat(publisher.refusal().orElseThrow()).contains("burgos (published up to 10, recorded up to 6)");
        assertThat(topic.read()).hasSize(10);

        assertThat(publisher.reimport()).isEqualTo(Map.of(new Ledger("burgos"), 4L));
        await().atMost(SOON).until(() -> publisher.state() instanceof PublisherState.Publishing);
        assertThat(publisher.refusal()).isEmpty();
        assertThat(service.recorded().get(new Ledger("burgos"))).isEqualTo(published);
        assertThat(service.recorded().get(new Ledger("burgos")).getLast().payload())
                .isEqualTo(published.getLast().payload());
        service.record("burgos", 1);
        awaitPublished(topic);
    }

    @Test
    void a_journal_that_went_its_own_way_can_only_start_a_new_epoch() throws Exception {
        Topic topic = Topic.fresh();
        publishAndForget(topic, 10);
        restore(topic.firstOccurrences().get(new Ledger("burgos")).subList(0, 6));
        service.record("burgos", 2);

        Publisher publisher = service.publisher(topic);
        publisher.start();
        await().atMost(SOON).until(() -> publisher.refusal().isPresent());
        assertThatThrownBy(publisher::reimport)
                .isInstanceOf(PublicationRefused.class)
                .hasMessageContaining("went its own way");

        assertThat(publisher.newEpoch()).isEqualTo(2);
        await().atMost(SOON).until(() -> publisher.state() instanceof PublisherState.Publishing);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.read().stream()
                                .filter(event -> event.epoch() == 2)
                                .map(ReceivedEvent::event)
                                .toList())
                        .isEqualTo(service.recorded().get(new Ledger("burgos"))));
    }

    @Test
    void a_broker_that_dies_is_waited_for_and_order_is_kept(@TempDir Path home) {
        try (var kafka = KafkaServer.at(home, 0)) {
            Topic topic = Topic.fresh(kafka);
            Publisher publisher = service.publisher(topic);
            publisher.start();
            service.record("burgos", 50);
            awaitPublished(topic);
            kafka.kill9();
            for (int i = 0; i < 20; i++) {
                service.record("burgos", 10);
                service.record("lyon", 10);
            }
            await().atMost(SOON).until(() -> publisher.unpublishedAge().isPositive());
            kafka.restart();
            awaitPublished(topic);
            publisher.close();
        }
    }

    /** It has never sent, so it knows nothing of the topic, and what it sends is refused until the broker is back. */
    @Test
    void nothing_overtakes_an_event_that_the_producer_did_not_take(@TempDir Path home) {
        try (var kafka = KafkaServer.at(home, 0)) {
            Topic topic = Topic.fresh(kafka);
            Publisher publisher = service.publisher(topic, Map.of("max.block.ms", 100));
            publisher.start();
            await().atMost(SOON).until(() -> publisher.state() instanceof PublisherState.Publishing);
            kafka.kill9();
            service.record("burgos", 240);
            await().atMost(SOON).until(() -> publisher.unpublishedAge().isPositive());
            kafka.restart();
            awaitPublished(topic);
            publisher.close();
        }
    }

    @Test
    void what_the_topic_lacks_before_its_end_is_published_again() {
        Topic topic = Topic.fresh();
        List<ReceivedEvent> events = service.record("burgos", 8).stream()
                .map(event -> new ReceivedEvent(TestService.NAME, 1, event))
                .toList();
        for (int taken : new int[] {0, 1, 2, 3, 1, 2, 5, 6}) {
            topic.send(events.get(taken));
        }
        Publisher publisher = service.publisher(topic);
        publisher.start();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.read().stream()
                                .skip(8)
                                .map(received -> received.event().seq()))
                        .containsExactly(5L, 6L, 7L, 8L));
        service.record("burgos", 1);
        await().atMost(SOON).until(() -> topic.read().size() == 13);
        assertThat(publisher.state()).isInstanceOf(PublisherState.Publishing.class);
    }

    private void publishAndForget(Topic topic, int events) throws Exception {
        try (TestService former = new TestService()) {
            former.record("burgos", events);
            Publisher publisher = former.publisher(topic);
            publisher.start();
            await().atMost(SOON).until(() -> topic.read().size() == events);
        }
    }

    private void restore(List<RecordedEvent> events) {
        service.journal()
                .append(events.stream()
                        .map(event -> new JournalRow(event, null, null))
                        .toList());
    }

    private void awaitPublished(Topic topic) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(topic.firstOccurrences()).isEqualTo(service.recorded()));
    }
}
