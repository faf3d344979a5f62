package org.missionpartnerships.eventsourcing.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.LedgerKey;
import org.missionpartnerships.eventsourcing.consumption.Parked;
import org.missionpartnerships.eventsourcing.database.Transaction;
import org.missionpartnerships.eventsourcing.wire.Owner;
import org.missionpartnerships.eventsourcing.wire.TestService;
import org.missionpartnerships.eventsourcing.wire.Topic;

@Execution(ExecutionMode.CONCURRENT)
class ProjectionsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestService service = new TestService();
    private final Topic topic = Topic.fresh();
    private final Owner owner = new Owner();

    /** Counts and keeps the events of each ledger, its own service's and another's. */
    private static class Lines implements Projection {

        private final String ddl;
        private final AtomicBoolean refusing = new AtomicBoolean();

        Lines(String ddl) {
            this.ddl = ddl;
        }

        Lines() {
            this("""
                    CREATE TABLE line (source text, ledger text, seq bigint, id uuid, PRIMARY KEY (source, ledger, seq));
                    CREATE TABLE total (ledger text PRIMARY KEY, events bigint NOT NULL);
                    """);
        }

        @Override
        public String name() {
            return "fund_lines";
        }

        @Override
        public Set<String> sources() {
            return Set.of(TestService.NAME, Owner.NAME);
        }

        @Override
        public String ddl() {
            return ddl;
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            if (refusing.get()) {
                throw new IllegalStateException("refused by the test");
            }
            for (ReceivedEvent received : events) {
                var event = received.event();
                Transaction.update(
                        connection,
                        "INSERT INTO line (source, ledger, seq, id) VALUES (?, ?, ?, ?)",
                        received.source(),
                        event.ledger().name(),
                        event.seq(),
                        event.id());
                Transaction.update(
                        connection,
                        "INSERT INTO total AS t VALUES (?, 1) ON CONFLICT (ledger) DO UPDATE SET events = t.events + 1",
                        event.ledger().name());
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void own_and_other_journals_meet_in_one_read_model() throws SQLException {
        Projections projections = start(service, new Lines());
        service.record("burgos", 1200);
        sendFromOther("burgos", 300);
        awaitTotal("burgos", 1500);
        assertThat(projections.ready()).isTrue();
        assertThat(projections.compare("fund_lines", SOON).equal()).isTrue();
    }

    @Test
    void what_lies_beyond_a_journal_is_said_at_once_and_not_waited_for() throws SQLException {
        Projections projections = start(service, new Lines());
        service.record("burgos", 12);
        sendFromOther("burgos", 30);
        awaitTotal("burgos", 42);
        String mark =
                "UPDATE es.watermark SET applied_seq = applied_seq %s WHERE consumer = 'fund_lines' AND source = '%s'";
        Duration never = Duration.ofMinutes(5);

        service.asService(mark.formatted("+ 7", TestService.NAME));
        assertThatThrownBy(() -> projections.compare("fund_lines", never))
                .isInstanceOf(BeyondJournal.class)
                .hasMessageContaining("has applied " + TestService.NAME
                        + "/burgos up to event 19, but that journal ends with event 12");
        service.asService(mark.formatted("- 7", TestService.NAME));

        service.asService(mark.formatted("+ 7", Owner.NAME));
        assertThatThrownBy(() -> projections.compare("fund_lines", never))
                .isInstanceOf(BeyondJournal.class)
                .hasMessageContaining(Owner.NAME + "/burgos up to event 37, but that journal ends with event 30");
        service.asService(mark.formatted("- 7", Owner.NAME));
        assertThat(projections.compare("fund_lines", SOON).equal()).isTrue();
    }

    @Test
    void a_position_is_waited_for_on_the_instance_that_applies_and_on_others() throws Exception {
        start(service, new Lines());
        try (TestService other = service.another()) {
            start(other, new Lines());
            for (int i = 0; i < 20; i++) {
                long seq = service.record("burgos", 1).getLast().seq();
                var position = new Position(TestService.NAME, new Ledger("burgos"), seq);
                assertThat(service.watermarks().await(position, SOON)).isTrue();
                assertThat(other.watermarks().await(position, SOON)).isTrue();
                assertThat(service.number("SELECT events FROM fund_lines.total WHERE ledger = 'burgos'"))
                        .isEqualTo(seq);
            }
            var never = new Position(TestService.NAME, new Ledger("burgos"), 1000);
            assertThat(service.watermarks().await(never, Duration.ofMillis(100)))
                    .isFalse();
            var unread = new Position("partner-service", new Ledger("burgos"), 1000);
            assertThat(service.watermarks().await(unread, Duration.ZERO)).isTrue();
        }
    }

    @Test
    void two_instances_apply_each_event_once() throws Exception {
        start(service, new Lines());
        try (TestService other = service.another()) {
            start(other, new Lines());
            for (int i = 0; i < 30; i++) {
                service.record("burgos", 7);
                other.record("lyon", 7);
                sendFromOther("burgos", 3);
            }
            awaitTotal("burgos", 300);
            awaitTotal("lyon", 210);
        }
    }

    @Test
    void a_rebuild_beside_the_live_tables_takes_over_while_events_go_on() throws SQLException {
        Projections projections = start(service, new Lines());
        service.record("burgos", 3000);
        service.record("lyon", 500);
        sendFromOther("burgos", 500);
        awaitTotal("burgos", 3500);
        // what a fold would never give shows that the tables really are other ones afterwards
        service.asService("INSERT INTO fund_lines.total VALUES ('corrupt', 7)");
        assertThat(projections.compare("fund_lines", SOON).equal()).isFalse();

        projections.rebuild("fund_lines");
        int more = 0;
        while (service.number("SELECT count(*) FROM es.projection WHERE rebuild_requested_at IS NOT NULL") == 1) {
            service.record("burgos", 5);
            sendFromOther("burgos", 5);
            more += 10;
            assertThat(service.number("SELECT count(*) FROM fund_lines.line")).isGreaterThanOrEqualTo(4000);
        }
        awaitTotal("burgos", 3500 + more);
        assertThat(service.number("SELECT count(*) FROM fund_lines.total WHERE ledger = 'corrupt'"))
                .isZero();
        service.record("burgos", 5);
        sendFromOther("burgos", 5);
        awaitTotal("burgos", 3510 + more);
        assertThat(projections.compare("fund_lines", SOON).equal()).isTrue();
        assertThat(service.number("SELECT count(*) FROM es.watermark WHERE consumer <> 'fund_lines'"))
                .isZero();
        assertThat(service.number("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'fund\\_lines\\_\\_%'"))
                .isZero();
    }

    @Test
    void a_rebuild_survives_the_instance_that_did_it() throws Exception {
        Projections first = start(service, new Lines());
        service.record("burgos", 2000);
        awaitTotal("burgos", 2000);
        service.asService("INSERT INTO fund_lines.total VALUES ('corrupt', 7)");
        first.rebuild("fund_lines");
        await().atMost(SOON)
                .until(() -> service.number("SELECT count(*) FROM pg_namespace WHERE nspname = 'fund_lines__rebuild'")
                                == 1
                        || service.number("SELECT count(*) FROM fund_lines.total WHERE ledger = 'corrupt'") == 0);
        first.close();
        try (TestService other = service.another()) {
            Projections second = start(other, new Lines());
            await().atMost(SOON)
                    .until(() -> service.number("SELECT count(*) FROM fund_lines.total WHERE ledger = 'corrupt'") == 0);
            assertThat(second.compare("fund_lines", SOON).equal()).isTrue();
        }
    }

    @Test
    void tables_that_are_defined_anew_are_filled_before_they_serve() throws Exception {
        try (Projections first = projections(service, new Lines())) {
            first.start();
            service.record("burgos", 50);
            awaitTotal("burgos", 50);
        }
        Projections second = start(service, new Lines("""
                CREATE TABLE line (source text, ledger text, seq bigint, id uuid, PRIMARY KEY (source, ledger, seq));
                CREATE TABLE total (ledger text PRIMARY KEY, events bigint NOT NULL, note text);
                """));
        await().atMost(SOON).until(second::ready);
        assertThat(service.number("SELECT count(*) FROM fund_lines.total WHERE note IS NULL"))
                .isEqualTo(1);
        service.record("burgos", 1);
        awaitTotal("burgos", 51);
    }

    @Test
    void an_event_of_the_own_journal_that_cannot_be_applied_waits_and_is_retried() throws SQLException {
        var lines = new Lines();
        Projections projections = start(service, lines);
        service.record("burgos", 3);
        awaitTotal("burgos", 3);
        lines.refusing.set(true);
        service.record("burgos", 3);
        var key = new LedgerKey(TestService.NAME, new Ledger("burgos"));
        await().atMost(SOON).until(() -> parked(projections).size() == 1);
        assertThat(parked(projections)).singleElement().satisfies(parked -> {
            assertThat(parked.seq()).isEqualTo(4);
            assertThat(parked.key()).isEqualTo(key);
        });
        var waiting = new Position(TestService.NAME, new Ledger("burgos"), 6);
        long began = System.nanoTime();
        assertThat(service.watermarks().await(waiting, SOON)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        lines.refusing.set(false);
        projections.retry("fund_lines", key);
        awaitTotal("burgos", 6);
        service.record("burgos", 1);
        awaitTotal("burgos", 7);
    }

    /** Derives something from one type of event alone. */
    private static final class Closings extends Lines {

        private final AtomicInteger batches = new AtomicInteger();
        private final AtomicBoolean refusingClosings = new AtomicBoolean();

        @Override
        public boolean concerns(EventType type) {
            return type.name().equals("fund.closed");
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            batches.incrementAndGet();
            if (refusingClosings.get()
                    && events.stream().anyMatch(event -> concerns(event.event().type()))) {
                throw new IllegalStateException("refused by the test");
            }
            super.apply(connection, events);
        }
    }

    @Test
    void what_does_not_concern_a_projection_counts_as_applied_at_once_and_is_passed_over_together() throws Exception {
        var closings = new Closings();
        start(service, closings);
        try (TestService other = service.another()) {
            for (int i = 0; i < 200; i++) {
                long seq = service.record("burgos", 1).getLast().seq();
                assertThat(service.watermarks().await(position(seq), SOON)).isTrue();
            }
            assertThat(closings.batches.get()).isLessThan(100);
            assertThat(other.watermarks().await(position(200), SOON)).isTrue();
            awaitTotal("burgos", 200);
            service.record("burgos", 3);
            long closed = service.record("burgos", "fund.closed").getLast().seq();
            assertThat(service.watermarks().await(position(closed), SOON)).isTrue();
            assertThat(service.number("SELECT events FROM fund_lines.total WHERE ledger = 'burgos'"))
                    .isEqualTo(closed);
        }
    }

    @Test
    void nothing_passes_a_ledger_that_waits() throws SQLException {
        var closings = new Closings();
        Projections projections = start(service, closings);
        closings.refusingClosings.set(true);
        service.record("burgos", "fund.closed");
        await().atMost(SOON).until(() -> parked(projections).size() == 1);
        service.record("burgos", 5);
        service.record("lyon", 5);
        assertThat(service.watermarks().await(new Position(TestService.NAME, new Ledger("lyon"), 5), SOON))
                .isTrue();
        assertThat(service.watermarks().await(position(6), Duration.ofMillis(600)))
                .isFalse();
        closings.refusingClosings.set(false);
        projections.retry("fund_lines", new LedgerKey(TestService.NAME, new Ledger("burgos")));
        awaitTotal("burgos", 6);
        assertThat(service.watermarks().await(position(6), SOON)).isTrue();
    }

    private static Position position(long seq) {
        return new Position(TestService.NAME, new Ledger("burgos"), seq);
    }

    @Test
    void names_that_mean_nothing_are_refused_with_those_that_do() {
        Projections projections = start(service, new Lines());
        assertThatThrownBy(() -> projections.rebuild("fund_lanes"))
                .hasMessageContaining("fund_lanes")
                .hasMessageContaining("fund_lines");
    }

    private static Collection<Parked> parked(Projections projections) {
        var subscription = projections.status().getFirst().subscription();
        return subscription == null ? List.of() : subscription.parked();
    }

    private Projections start(TestService on, Projection projection) {
        Projections projections = on.closing(projections(on, projection));
        try {
            projections.start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return projections;
    }

    private Projections projections(TestService on, Projection projection) {
        Consumption consumption = on.consumption(topic, Map.of(Owner.NAME, topic.name()), owner);
        return new Projections(List.of(projection), consumption, on.dedicated());
    }

    private void sendFromOther(String ledger, int events) {
        topic.send(owner.record(ledger, events).toArray(ReceivedEvent[]::new));
    }

    private void awaitTotal(String ledger, long events) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                service.number("SELECT events FROM fund_lines.total WHERE ledger = '" + ledger + "'"))
                        .isEqualTo(events));
    }
}
