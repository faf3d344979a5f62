package org.missionpartnerships.eventsourcing.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.CommandLanes;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.operations.Operations;
import org.missionpartnerships.eventsourcing.projection.AppliedPositions;
import org.missionpartnerships.eventsourcing.publication.RecordFormat;
import org.missionpartnerships.testsupport.specs.RealServers;

/** A service that only declares a projection and a reaction has everything else from this module. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EventSourcedServiceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final EventMetadata BY_TEST = new EventMetadata("correlation", "causation", null, "tester");

    @Inject
    CommandLanes lanes;

    @Inject
    Journal journal;

    @Inject
    AppliedPositions positions;

    @Inject
    Operations operations;

    @Inject
    RecordFormat format;

    @Inject
    AgroalDataSource database;

    @Inject
    SmallRyeHealthReporter health;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void what_is_recorded_is_shown_and_published() throws SQLException {
        Position last = null;
        for (int i = 0; i < 20; i++) {
            last = record("burgos");
        }
        assertThat(positions.await(last, SOON)).isTrue();
        assertThat(count("mission-service", "burgos")).isEqualTo(last.seq());
        await().atMost(SOON)
                .until(() -> published("burgos")
                        == journal.head(new Ledger("burgos")).seq());
        assertThat(operations.compare("letter_count", SOON).equal()).isTrue();
    }

    @Test
    void an_event_of_another_service_is_shown_and_answered_once_and_later() throws Exception {
        Instant ahead = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MICROS);
        var event = new RecordedEvent(
                new Ledger("lyon"),
                1,
                new StreamId("letters", "lyon"),
                1,
                UuidCreator.getTimeOrderedEpoch(),
                new EventType("letter.arrived", 1),
                ahead,
                BY_TEST,
                "{\"from\":\"lyon\"}".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < 3; i++) {
                producer.send(format.write("partners.v1", new ReceivedEvent("partner-service", 1, event)))
                        .get();
            }
        }
        assertThat(positions.await(new Position("partner-service", new Ledger("lyon"), 1), SOON))
                .isTrue();
        await().atMost(SOON).until(() -> journal.head(new Ledger("lyon")).seq() == 1);
        RecordedEvent answer = journal.readLedger(new Ledger("lyon"), 0, 10).getFirst();
        assertThat(answer.recordedAt()).isAfter(ahead);
        assertThat(answer.metadata().causationId()).isEqualTo(event.id().toString());
        Position next = record("lyon");
        assertThat(next.seq()).isEqualTo(2);
        assertThat(journal.readLedger(new Ledger("lyon"), 1, 1).getFirst().recordedAt())
                .isAfter(ahead);
    }

    @Test
    void its_consumers_have_the_name_of_the_installation_first_so_that_two_can_share_a_broker() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(admin.listGroups(ListGroupsOptions.forConsumerGroups())
                                    .all()
                                    .get())
                            .extracting(GroupListing::groupId)
                            .contains("second-installation.mission-service.letter_count"));
        }
    }

    @Test
    void the_service_is_ready_and_says_what_is_degraded() throws SQLException {
        await().atMost(SOON).until(() -> !health.getReadiness().isDown());
        assertThat(health.getLiveness().isDown()).isFalse();
        await().atMost(SOON)
                .until(() ->
                        operations.status().publisher().orElseThrow().state().equals("publishing"));
        assertThat(operations.status().degraded()).isEmpty();
        assertThat(operations.parked()).isEmpty();
        assertThat(health.getHealthGroup("degraded").getPayload().getString("status"))
                .isEqualTo(HealthCheckResponse.Status.UP.name());
    }

    private Position record(String ledger) {
        var handled = lanes.handle(
                Letters.TYPE,
                new Ledger(ledger),
                Letters.TYPE.stream("letters-" + ledger),
                new Letters.Arrive("tester"),
                CommandContext.of(BY_TEST));
        return switch (handled) {
            case Handled.Recorded<Integer, Letters.NoMore> recorded -> recorded.position();
            case Handled.Unchanged<Integer, Letters.NoMore> _,
                    Handled.Refused<Integer, Letters.NoMore> _,
                    Handled.Stale<Integer, Letters.NoMore> _,
                    Handled.KeyReused<Integer, Letters.NoMore> _ ->
                throw new AssertionError("Not recorded: " + handled);
        };
    }

    private long count(String source, String ledger) throws SQLException {
        return number(
                "SELECT events FROM letter_count.letters WHERE source = ? AND ledger = ?", List.of(source, ledger));
    }

    private long published(String ledger) throws SQLException {
        return number(
                "SELECT coalesce(max(published_seq), 0) FROM es.publication WHERE topic = 'missions.v1' AND ledger = ?",
                List.of(ledger));
    }

    private long number(String sql, List<String> parameters) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i));
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
