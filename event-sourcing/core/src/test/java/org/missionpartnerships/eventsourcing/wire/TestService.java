package org.missionpartnerships.eventsourcing.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.consumption.Consumption;
import org.missionpartnerships.eventsourcing.consumption.JournalTail;
import org.missionpartnerships.eventsourcing.consumption.OwnerJournal;
import org.missionpartnerships.eventsourcing.consumption.Watermarks;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.eventsourcing.journal.TestJournals;
import org.missionpartnerships.eventsourcing.publication.Publisher;
import org.missionpartnerships.eventsourcing.publication.PublisherSettings;
import org.missionpartnerships.testsupport.servers.Database;

/** One instance of a service called {@code fund-service}, on a database that other instances may share. */
public final class TestService implements AutoCloseable {

    public static final String NAME = "fund-service";

    private final Database database;
    private final DataSource pool;
    private final PostgresJournal journal;
    private final JournalTail tail;
    private final Watermarks watermarks;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<AutoCloseable> running = new ArrayList<>();

    public TestService() {
        this(TestJournals.freshDatabase());
    }

    public TestService(Database database) {
        this.database = database;
        this.pool = TestJournals.pool(database.service(), 12);
        this.journal = new PostgresJournal(NAME, pool);
        this.tail = new JournalTail(journal);
        this.watermarks = new Watermarks(NAME, pool);
        tail.start();
        try {
            watermarks.start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another instance of the same service. */
    public TestService another() {
        return new TestService(database);
    }

    public Database database() {
        return database;
    }

    public DataSource pool() {
        return pool;
    }

    public DataSource dedicated() {
        return database.service().dataSource();
    }

    public PostgresJournal journal() {
        return journal;
    }

    public Watermarks watermarks() {
        return watermarks;
    }

    public MeterRegistry meters() {
        return meters;
    }

    public double count(String meter, String consumer) {
        return meters.get(meter).tag("consumer", consumer).counter().count();
    }

    public Publisher publisher(Topic topic) {
        return publisher(topic, Map.of());
    }

    public Publisher publisher(Topic topic, Map<String, Object> producer) {
        Map<String, Object> kafka = new HashMap<>(topic.clientConfig());
        kafka.putAll(producer);
        var publisher = new Publisher(
                new PublisherSettings(topic.name(), Topic.PARTITIONS, kafka),
                journal,
                pool,
                dedicated(),
                new TestFormat(),
                meters);
        tail.listen(publisher);
        return closing(publisher);
    }

    public <T extends AutoCloseable> T closing(T part) {
        running.add(part);
        return part;
    }

    /** What consumers of this service stand on. */
    public Consumption consumption(Topic anyTopic, Map<String, String> topics, OwnerJournal owners) {
        Map<String, Object> kafka = new HashMap<>(anyTopic.clientConfig());
        // tests that run side by side are not to be each other's group
        kafka.put("group.id", anyTopic.name());
        return new Consumption(NAME, pool, journal, tail, owners, new TestFormat(), kafka, topics, watermarks, meters);
    }

    /** Records events at the end of a ledger and tells the tail, as a lane does. */
    public List<RecordedEvent> record(String ledger, int events) {
        return record(ledger, events, 50);
    }

    public List<RecordedEvent> record(String ledger, int events, int payloadBytes) {
        var at = new Ledger(ledger);
        return record(events(ledger, journal.head(at).seq() + 1, events, payloadBytes));
    }

    /** Records one event of some type. */
    public List<RecordedEvent> record(String ledger, String type) {
        return record(List.of(event(ledger, journal.head(new Ledger(ledger)).seq() + 1, type, 50)));
    }

    private List<RecordedEvent> record(List<RecordedEvent> events) {
        journal.append(
                events.stream().map(event -> new JournalRow(event, null, null)).toList());
        tail.recorded(events);
        return events;
    }

    /** Events of one stream per ledger, so that versions equal numbers. */
    public static List<RecordedEvent> events(String ledger, long first, int count, int payloadBytes) {
        List<RecordedEvent> events = new ArrayList<>();
        for (long seq = first; seq < first + count; seq++) {
            events.add(event(ledger, seq, "fund.deposited", payloadBytes));
        }
        return events;
    }

    public static RecordedEvent event(String ledger, long seq, String type, int payloadBytes) {
        String padding = "x".repeat(Math.max(0, payloadBytes - 20));
        return new RecordedEvent(
                new Ledger(ledger),
                seq,
                new StreamId("funds", ledger),
                seq,
                UuidCreator.getTimeOrderedEpoch(),
                new EventType(type, 1),
                Instant.parse("2026-01-01T00:00:00Z").plus(seq, ChronoUnit.MILLIS),
                new EventMetadata("correlation", "causation", null, "tester"),
                "{\"n\":%d,\"p\":\"%s\"}".formatted(seq, padding).getBytes(UTF_8));
    }

    public Map<Ledger, List<RecordedEvent>> recorded() {
        Map<Ledger, List<RecordedEvent>> lines = new TreeMap<>();
        journal.heads().keySet().forEach(ledger -> lines.put(ledger, journal.readLedger(ledger, 0, 1_000_000)));
        return lines;
    }

    public void asOwner(String sql) {
        execute(database.owner().dataSource(), sql);
    }

    public void asService(String sql) {
        execute(pool, sql);
    }

    public long number(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : running.reversed()) {
            part.close();
        }
        tail.close();
        watermarks.close();
        if (pool instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
