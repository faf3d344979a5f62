package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.EmbeddedKafka;
import org.missionpartnerships.testsupport.servers.EmbeddedPostgres;
import org.missionpartnerships.testsupport.servers.FreePort;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.servers.PostgresServer;
import org.missionpartnerships.testsupport.servers.Tokens;

/** PostgreSQL, Kafka and mission-service, of one test class alone, each a process that may be hurt. */
final class MissionStack implements AutoCloseable {
    static final String TOPIC = "missions.v1";
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int PARTITIONS = 12;

    final EmbeddedKafka kafka;
    final Tokens tokens;
    private final Path home;
    private final List<MissionInstance> instances = new ArrayList<>();
    private EmbeddedPostgres postgres;

    MissionStack(String name) {
        home = Path.of("target", "stacks", name).toAbsolutePath();
        delete(home);
        postgres = PostgresServer.at(home.resolve("postgres"), 0);
        kafka = KafkaServer.at(home.resolve("kafka"), 0);
        kafka.createTopics(PARTITIONS, TOPIC, "partners.v1", "milestones.v1");
        tokens = Tokens.at(home.resolve("keys/tokens.json"), Duration.ofHours(1));
    }

    /** One more instance of the service, on the same database; not started yet. */
    MissionInstance instance() {
        Path state = home.resolve("instance-" + (instances.size() + 1));
        int offset = freeOffset();
        Path project =
                Path.of(System.getProperty("mp.home", "../..")).toAbsolutePath().normalize();
        var place = new Place(project, state, offset);
        var instance = new MissionInstance(
                place, Stack.settings(place, Service.MISSION, database(), tokens, kafka.bootstrapServers()));
        instances.add(instance);
        return instance;
    }

    Database database() {
        return postgres.database(Service.MISSION.database());
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    /** A copy of the database's files, as a backup would keep them. The server must not be running. */
    Path backup() {
        Path backup = home.resolve("backup-" + System.nanoTime());
        postgres.copyDataTo(backup);
        return backup;
    }

    /** Puts a backup in place of the database. */
    void restore(Path backup) {
        int port = postgres.port();
        postgres.stop();
        postgres = PostgresServer.at(backup, port);
    }

    /** Everything that the oracle looks at holds, within the time that consumers may take to catch up. */
    void awaitSound() {
        var oracle = new Oracle(
                List.of(new Subject(Service.MISSION.id(), database().owner(), TOPIC)), kafka.bootstrapServers());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(oracle.examine()).allMatch(Finding::holds));
        assertReadModelsEqualTheJournal();
    }

    /** The city's history is the journal once more, and the list of cities names who is registered; both directions. */
    private void assertReadModelsEqualTheJournal() {
        String journal = "SELECT ledger, seq, event_id, stream, version, type, recorded_at, payload FROM es.event";
        String history = "SELECT ledger, seq, event_id, stream, version, type, recorded_at, payload"
                + " FROM city_history.entry WHERE source = 'mission-service'";
        String registered = "SELECT substr(stream, 8) FROM es.event WHERE type = 'city.registered'";
        String listed = "SELECT id FROM city_list.city";
        for (String difference : List.of(
                journal + " EXCEPT " + history,
                history + " EXCEPT " + journal,
                registered + " EXCEPT " + listed,
                listed + " EXCEPT " + registered)) {
            assertThat(number("SELECT count(*) FROM (" + difference + ") AS difference"))
                    .as(difference)
                    .isZero();
        }
    }

    Map<String, Long> heads() {
        Map<String, Long> heads = new TreeMap<>();
        query(
                "SELECT ledger, max(seq) FROM es.event GROUP BY ledger",
                row -> heads.put(row.getString(1), row.getLong(2)));
        return heads;
    }

    interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    void query(String sql, Row row) {
        try (Connection connection = database().service().dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.accept(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        long[] number = {0};
        query(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** Runs as superuser in the service's database, for what only an administrator may do to others' sessions. */
    long asSuperuser(String sql) {
        var superuser = postgres.superuser();
        try (Connection connection =
                        DriverManager.getConnection(database().url(), superuser.user(), superuser.password());
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many records stand on the topic, repetitions included. */
    long recordsOnTopic() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        instances.forEach(MissionInstance::close);
        kafka.kill9();
        postgres.kill9();
    }

    private static int freeOffset() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(12_000, 23_000))
                .filter(offset -> FreePort.isFree(Service.MISSION.port() + offset))
                .findFirst()
                .orElseThrow();
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
