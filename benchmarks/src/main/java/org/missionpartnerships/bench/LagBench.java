package org.missionpartnerships.bench;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.Position;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.JournalTail;
import org.missionpartnerships.eventsourcing.consumption.Watermarks;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.lanes.CausalFloor;
import org.missionpartnerships.eventsourcing.lanes.CommandContext;
import org.missionpartnerships.eventsourcing.lanes.Handled;
import org.missionpartnerships.eventsourcing.lanes.LaneSettings;
import org.missionpartnerships.eventsourcing.lanes.LedgerLanes;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Projections;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.publication.PublisherSettings;
import org.missionpartnerships.eventsourcing.publication.PublisherState;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/**
 * From the journal of one service over Kafka into a read model of another, at a steady 500 commands a second: the time from
 * the answer to the command until the read model has committed it.
 */
final class LagBench {

    private static final String TOPIC = "bench.v1";
    private static final String OWNER = "bench-service";
    private static final int PER_SECOND = 500;
    private static final double WARMING_SECONDS = 45;

    private final Report report;
    private final PostgresServer server = PostgresServer.shared();

    LagBench(Report report) {
        this.report = report;
    }

    void run(double seconds) throws Exception {
        System.out.println("  journal to Kafka to read model …");
        KafkaServer kafka = KafkaServer.shared();
        kafka.createTopics(12, TOPIC);
        Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        Database owner = Databases.fresh(server);
        Database reader = Databases.fresh(server);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (AgroalDataSource ownerPool = Databases.pool(owner, 6);
                AgroalDataSource readerPool = Databases.pool(reader, 6)) {
            PostgresJournal journal = new PostgresJournal(OWNER, ownerPool);
            CloudEventsRecordFormat format = new CloudEventsRecordFormat();
            Publisher publisher = new Publisher(
                    new PublisherSettings(TOPIC, 12, clients),
                    journal,
                    ownerPool,
                    owner.service().dataSource(),
                    format,
                    meters);
            PostgresJournal readersJournal = new PostgresJournal("reader-service", readerPool);
            Watermarks watermarks = new Watermarks("reader-service", readerPool);
            Consumption consumption = new Consumption(
                    "reader-service",
                    readerPool,
                    readersJournal,
                    new JournalTail(readersJournal),
                    (source, ledger, after, limit) -> journal.readLedger(ledger, after, limit).stream()
                            .map(event -> new ReceivedEvent(source, 1, event))
                            .toList(),
                    format,
                    clients,
                    Map.of(OWNER, TOPIC),
                    watermarks,
                    meters);
            watermarks.start();
            publisher.start();
            try (Projections projections = new Projections(
                    List.of(new Readers()), consumption, reader.service().dataSource())) {
                projections.start();
                LedgerLanes lanes = new LedgerLanes(
                        journal, LaneSettings.DEFAULT, CausalFloor.none(), publisher, InstantSource.system(), meters);
                Appends.createStreams(lanes, Appends.CITIES);
                // what it is like in a service that has run for a while: before that, one measures the compiler
                steady(lanes, watermarks, WARMING_SECONDS);
                Histogram lag = steady(lanes, watermarks, seconds);
                Measured measured = new Measured(PER_SECOND, lag);
                report.addLag(
                        "journal to Kafka to read model at %d commands/s, %s"
                                .formatted(
                                        PER_SECOND,
                                        publisher.state() instanceof PublisherState.Publishing
                                                ? "p99 under 100 ms"
                                                : "NOT PUBLISHING"),
                        measured,
                        100_000_000L);
            } finally {
                publisher.close();
                watermarks.close();
            }
        }
    }

    private static Histogram steady(LedgerLanes lanes, Watermarks watermarks, double seconds) throws Exception {
        Histogram lag = new ConcurrentHistogram(3);
        AtomicInteger missed = new AtomicInteger();
        Random random = new Random(7);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            int commands = (int) (PER_SECOND * seconds);
            for (int i = 0; i < commands; i++) {
                long due = began + i * 1_000_000_000L / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int stream = random.nextInt(Appends.STREAMS);
                threads.submit(() -> {
                    Position position = take(lanes, stream);
                    long answered = System.nanoTime();
                    if (watermarks.await(position, Duration.ofSeconds(10))) {
                        lag.recordValue(System.nanoTime() - answered);
                    } else {
                        missed.incrementAndGet();
                    }
                });
            }
        }
        if (missed.get() > 0) {
            throw new IllegalStateException(missed + " events did not reach the read model within 10 s");
        }
        return lag;
    }

    private static Position take(LedgerLanes lanes, int stream) {
        Handled<?, ?> handled = lanes.handle(
                Readings.TYPE,
                new Ledger("city-" + Appends.CITIES + "-" + stream % Appends.CITIES),
                Readings.TYPE.stream("r-" + Appends.CITIES + "-" + stream),
                new Readings.Take(1, Appends.VALUE),
                CommandContext.of(Appends.METADATA));
        if (handled instanceof Handled.Recorded<?, ?> recorded) {
            return recorded.position();
        }
        throw new IllegalStateException("Not recorded: " + handled);
    }

    /** The read model: one row per event. */
    private static final class Readers implements Projection {

        @Override
        public String name() {
            return "readings_seen";
        }

        @Override
        public Set<String> sources() {
            return Set.of(OWNER);
        }

        @Override
        public String ddl() {
            return "CREATE TABLE entry (ledger text, seq bigint, recorded_at timestamptz, PRIMARY KEY (ledger, seq))";
        }

        @Override
        public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?)")) {
                for (ReceivedEvent received : events) {
                    insert.setString(1, received.event().ledger().name());
                    insert.setLong(2, received.event().seq());
                    insert.setTimestamp(3, Timestamp.from(received.event().recordedAt()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
