package org.missionpartnerships.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.missionpartnerships.eventsourcing.EventMetadata;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.StreamId;
import org.missionpartnerships.eventsourcing.journal.JournalRow;
import org.missionpartnerships.eventsourcing.journal.PostgresJournal;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;
import org.missionpartnerships.published.cloudevents.CloudEventsRecordFormat;
import org.missionpartnerships.testsupport.servers.Database;
import org.missionpartnerships.testsupport.servers.KafkaServer;
import org.missionpartnerships.testsupport.servers.Login;
import org.missionpartnerships.testsupport.servers.PostgresServer;

/** The oracle is worth what it notices: a sound journal passes, and every way to corrupt a copy of it is found. */
class OracleIT {
    private static final String SERVICE = "mission-service";
    private static final PostgresServer POSTGRES = PostgresServer.shared();
    private static final KafkaServer KAFKA = KafkaServer.shared();
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private static Database original = POSTGRES.freshDatabase();
    private static List<ProducerRecord<String, byte[]>> records = List.of();
    private static String soundTopic = "";

    @BeforeAll
    static void a_sound_journal() throws Exception {
        Flyway.configure()
                .dataSource(original.owner().dataSource())
                .locations("db/event-sourcing")
                .placeholders(Map.of("serviceRole", original.serviceRole()))
                .load()
                .migrate();
        List<JournalRow> rows = new ArrayList<>();
        for (String city : List.of("burgos", "heraklion")) {
            for (int seq = 1; seq <= 6; seq++) {
                // two streams by turns
                String mission = "%s-%s".formatted(city, seq % 2 == 0 ? "even" : "odd");
                rows.add(new JournalRow(
                        new RecordedEvent(
                                new Ledger(city),
                                seq,
                                new StreamId("missions", mission),
                                (seq + 1) / 2,
                                UUID.randomUUID(),
                                new EventType("mission.noted", 1),
                                START.plusSeconds(seq),
                                new EventMetadata("correlation", "causation", null, "steward"),
                                "{\"number\":%d}".formatted(seq).getBytes(StandardCharsets.UTF_8)),
                        null,
                        null));
            }
        }
        var journal = new PostgresJournal(SERVICE, original.service().dataSource());
        journal.append(rows);
        var format = new CloudEventsRecordFormat();
        records = rows.stream()
                .map(row -> format.write("any", new ReceivedEvent(SERVICE, 1, row.event())))
                .toList();
        soundTopic = publish(records);
        tell(original.owner(), """
                INSERT INTO es.watermark (consumer, source, ledger, epoch, applied_seq, recorded_at)
                SELECT 'overview', 'mission-service', ledger, 1, max(seq), max(recorded_at) FROM es.event GROUP BY ledger""");
    }

    @Test
    void a_sound_journal_passes() {
        assertThat(examine(original.owner(), soundTopic)).hasSize(9).allMatch(Finding::holds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            numbers of ledgers are dense   | DELETE FROM es.event WHERE ledger = 'burgos' AND seq = 3
            versions of streams are dense  | UPDATE es.event SET version = 9 WHERE ledger = 'burgos' AND seq = 6
            versions of streams are dense  | UPDATE es.event SET stream = 'missions/burgos-odd', version = 4 WHERE ledger = 'heraklion' AND seq = 6
            recorded_at grows strictly     | UPDATE es.event SET recorded_at = recorded_at - interval '1 second' WHERE ledger = 'burgos' AND seq = 4
            event ids are unique           | UPDATE es.event SET event_id = (SELECT event_id FROM es.event WHERE ledger = 'burgos' AND seq = 1) WHERE ledger = 'burgos' AND seq = 2
            streams and ledgers are listed | DELETE FROM es.stream WHERE stream = 'missions/burgos-odd'
            streams and ledgers are listed | DELETE FROM es.ledger WHERE ledger = 'burgos'
            topic equals journal           | UPDATE es.event SET payload = '{"number":7}' WHERE ledger = 'burgos' AND seq = 5
            topic equals journal           | UPDATE es.event SET type_version = 2 WHERE ledger = 'burgos' AND seq = 5
            topic equals journal           | UPDATE es.event SET recorded_at = recorded_at + interval '1 microsecond' WHERE ledger = 'burgos' AND seq = 5
            topic equals journal           | DELETE FROM es.event WHERE ledger = 'burgos' AND seq = 6
            consumers are at the heads     | UPDATE es.watermark SET applied_seq = 5 WHERE ledger = 'burgos'
            consumers are at the heads     | DELETE FROM es.watermark WHERE ledger = 'burgos'
            consumers are at the heads     | INSERT INTO es.event SELECT ledger, 7, stream, 4, gen_random_uuid(), type, type_version, recorded_at + interval '1 minute', correlation_id, causation_id, NULL, actor, NULL, NULL, NULL, payload FROM es.event WHERE ledger = 'burgos' AND seq = 5
            no consumer is beyond a head   | UPDATE es.watermark SET applied_seq = 7 WHERE ledger = 'burgos'
            no consumer is beyond a head   | INSERT INTO es.watermark (consumer, source, ledger, epoch, applied_seq, recorded_at) VALUES ('overview', 'mission-service', 'linz', 1, 1, now())
            no consumer is beyond a head   | DELETE FROM es.event WHERE ledger = 'burgos'
            no event waits or lies aside   | INSERT INTO es.parked VALUES ('overview', 'mission-service', 'burgos', 'FAILED', 6, NULL, 'mission.noted', 'division by zero', 3, now())
            """)
    void a_corrupted_journal_is_found(String check, String corruption) throws SQLException {
        Login copy = copy();
        tell(copy, "SET session_replication_role = replica; " + corruption);
        assertThat(failed(examine(copy, soundTopic))).contains(check);
    }

    @Test
    void a_record_that_is_missing_on_the_topic_is_found() throws Exception {
        List<ProducerRecord<String, byte[]>> some = new ArrayList<>(records);
        some.remove(4);
        assertThat(failed(examine(original.owner(), publish(some)))).containsExactly("topic equals journal");
    }

    @Test
    void records_that_changed_places_are_found() throws Exception {
        List<ProducerRecord<String, byte[]>> swapped = new ArrayList<>(records);
        Collections.swap(swapped, 2, 3);
        assertThat(failed(examine(original.owner(), publish(swapped)))).containsExactly("topic equals journal");
    }

    @Test
    void a_record_with_another_byte_is_found() throws Exception {
        List<ProducerRecord<String, byte[]>> changed = new ArrayList<>(records);
        changed.set(2, withValue(changed.get(2), "{\"number\":4}"));
        assertThat(failed(examine(original.owner(), publish(changed)))).containsExactly("topic equals journal");
    }

    @Test
    void a_tail_that_a_crash_repeated_is_no_fault_but_a_repetition_with_other_bytes_is() throws Exception {
        List<ProducerRecord<String, byte[]>> repeated = new ArrayList<>(records);
        repeated.addAll(records.subList(3, 6));
        assertThat(failed(examine(original.owner(), publish(repeated)))).isEmpty();

        repeated.set(repeated.size() - 1, withValue(records.get(5), "{}"));
        assertThat(failed(examine(original.owner(), publish(repeated)))).containsExactly("topic equals journal");
    }

    /** As after a restore that lost burgos/5 and 6: the new epoch repeats 4, which both share, and says 5 anew. */
    @Test
    void what_a_new_epoch_declared_void_is_no_fault_but_its_own_events_are_judged() throws Exception {
        Login shorter = copy();
        tell(
                shorter,
                "SET session_replication_role = replica; DELETE FROM es.event WHERE ledger = 'burgos' AND seq > 4");
        tell(shorter, "UPDATE es.watermark SET applied_seq = 4 WHERE ledger = 'burgos'");
        List<ProducerRecord<String, byte[]>> more = new ArrayList<>(records);
        more.add(inEpoch(2, records.get(3)));
        assertThat(failed(examine(shorter, publish(more)))).isEmpty();

        more.add(inEpoch(2, records.get(4)));
        assertThat(failed(examine(shorter, publish(more)))).containsExactly("topic equals journal");
    }

    @Test
    void a_foreign_record_on_the_topic_is_found() throws Exception {
        List<ProducerRecord<String, byte[]>> more = new ArrayList<>(records);
        more.add(new ProducerRecord<>("any", "burgos", "hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(failed(examine(original.owner(), publish(more)))).containsExactly("topic equals journal");
    }

    private static List<Finding> examine(Login database, String topic) {
        return new Oracle(List.of(new Subject(SERVICE, database, topic)), KAFKA.bootstrapServers()).examine();
    }

    private static List<String> failed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.holds())
                .map(Finding::check)
                .toList();
    }

    private static Login copy() throws SQLException {
        String name = "copy_" + UUID.randomUUID().toString().substring(0, 8);
        Login superuser = POSTGRES.superuser();
        tell(superuser, "CREATE DATABASE " + name + " TEMPLATE " + original.name());
        return new Login(superuser.url().replace("/postgres", "/" + name), superuser.user(), superuser.password());
    }

    private static String publish(List<ProducerRecord<String, byte[]>> records) throws Exception {
        String topic = "oracle-" + UUID.randomUUID();
        KAFKA.createTopics(3, topic);
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                        .get(20, TimeUnit.SECONDS);
            }
        }
        return topic;
    }

    private static ProducerRecord<String, byte[]> withValue(ProducerRecord<String, byte[]> record, String value) {
        return new ProducerRecord<>(
                record.topic(), null, record.key(), value.getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private static ProducerRecord<String, byte[]> inEpoch(int epoch, ProducerRecord<String, byte[]> record) {
        var other = new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
        other.headers().remove("ce_storeepoch");
        other.headers().add("ce_storeepoch", Integer.toString(epoch).getBytes(StandardCharsets.UTF_8));
        return other;
    }

    private static void tell(Login login, String statements) throws SQLException {
        try (var connection = login.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
