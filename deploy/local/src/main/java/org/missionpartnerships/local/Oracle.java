package org.missionpartnerships.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.testsupport.servers.Login;

/**
 * Judges what stands in the databases and on the topics, knowing nothing but their published shape: it shares no code with
 * what wrote them, so that it does not share their mistakes. It reads and changes nothing.
 */
public final class Oracle {
    /** No consumer catches up with events that are not there, so this does not pass by waiting. */
    static final String BEYOND = "no consumer is beyond a head";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A service whose journal and consumers are judged; {@code topic} is null for one that publishes nothing. */
    public record Subject(
            String service, Login database, @Nullable String topic) {}

    /** One thing that was looked at: whether it holds, over how much, or what is wrong. */
    public record Finding(String service, String check, boolean holds, String detail) {}

    private record Event(
            UUID id, String stream, long version, String type, int typeVersion, Instant recordedAt, byte[] hash) {}

    private record Publication(long epoch, long seq) {}

    private final List<Subject> subjects;
    private final String bootstrapServers;

    public Oracle(List<Subject> subjects, String bootstrapServers) {
        this.subjects = List.copyOf(subjects);
        this.bootstrapServers = bootstrapServers;
    }

    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Map<String, Long>> heads = new HashMap<>();
        for (Subject subject : subjects) {
            Map<String, List<Event>> journal = journal(subject, findings);
            Map<String, Long> own = new HashMap<>();
            journal.forEach((ledger, events) -> own.put(ledger, (long) events.size()));
            heads.put(subject.service(), own);
            if (subject.topic() != null) {
                findings.add(topicEqualsJournal(subject, subject.topic(), journal));
            }
        }
        for (Subject subject : subjects) {
            findings.addAll(consumers(subject, heads));
        }
        return findings;
    }

    /** Reads the journal in order, and judges it on the way. */
    private Map<String, List<Event>> journal(Subject subject, List<Finding> findings) {
        Map<String, List<Event>> journal = new TreeMap<>();
        Complaints numbers = new Complaints();
        Complaints versions = new Complaints();
        Complaints times = new Complaints();
        Complaints ids = new Complaints();
        Map<String, Long> lastVersion = new HashMap<>();
        Map<String, String> home = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        query(subject, """
                SELECT ledger, seq, event_id, stream, version, type, type_version, recorded_at, payload
                FROM es.event ORDER BY ledger, seq""", row -> {
            String ledger = row.getString(1);
            long seq = row.getLong(2);
            var event = new Event(
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getInt(7),
                    row.getObject(8, OffsetDateTime.class).toInstant(),
                    hash(row.getBytes(9)));
            List<Event> events = journal.computeIfAbsent(ledger, _ -> new ArrayList<>());
            if (seq != events.size() + 1) {
                numbers.add("%s: after %d comes %d".formatted(ledger, events.size(), seq));
            }
            long before = lastVersion.getOrDefault(event.stream(), 0L);
            if (event.version() != before + 1) {
                versions.add("%s: after version %d comes %d".formatted(event.stream(), before, event.version()));
            }
            lastVersion.put(event.stream(), event.version());
            String other = home.putIfAbsent(event.stream(), ledger);
            if (other != null && !other.equals(ledger)) {
                versions.add("%s lives in %s and in %s".formatted(event.stream(), other, ledger));
            }
            if (!events.isEmpty()
                    && !event.recordedAt().isAfter(events.getLast().recordedAt())) {
                times.add("%s/%d was recorded at %s, and the event before it at %s"
                        .formatted(
                                ledger,
                                seq,
                                event.recordedAt(),
                                events.getLast().recordedAt()));
            }
            if (!seen.add(event.id())) {
                ids.add("%s stands twice, again at %s/%d".formatted(event.id(), ledger, seq));
            }
            events.add(event);
        });
        String size = "%,d events in %,d ledgers".formatted(seen.size(), journal.size());
        String service = subject.service();
        findings.add(numbers.finding(service, "numbers of ledgers are dense", size));
        findings.add(versions.finding(
                service, "versions of streams are dense", "%,d streams".formatted(lastVersion.size())));
        findings.add(times.finding(service, "recorded_at grows strictly", size));
        findings.add(ids.finding(service, "event ids are unique", size));
        findings.add(index(subject, home));
        return journal;
    }

    /** The journal's own lists of ledgers and streams name what its events name. */
    private Finding index(Subject subject, Map<String, String> home) {
        Complaints complaints = new Complaints();
        Map<String, String> streams = new HashMap<>();
        query(subject, "SELECT stream, ledger FROM es.stream", row -> streams.put(row.getString(1), row.getString(2)));
        home.forEach((stream, ledger) -> {
            if (!ledger.equals(streams.get(stream))) {
                complaints.add("%s lives in %s, but is listed in %s".formatted(stream, ledger, streams.get(stream)));
            }
        });
        Set<String> ledgers = new HashSet<>();
        query(subject, "SELECT ledger FROM es.ledger", row -> ledgers.add(row.getString(1)));
        new TreeSet<>(home.values()).forEach(ledger -> {
            if (!ledgers.contains(ledger)) {
                complaints.add(ledger + " has events, but is not listed");
            }
        });
        return complaints.finding(
                subject.service(), "streams and ledgers are listed", "%,d streams".formatted(streams.size()));
    }

    /**
     * The first occurrence of each number, unless a later epoch voided it, is the journal's event byte for byte, and first
     * occurrences come in order. Repetitions after a crash are allowed; they must repeat.
     */
    private Finding topicEqualsJournal(Subject subject, String topic, Map<String, List<Event>> journal) {
        Complaints complaints = new Complaints();
        Map<String, Map<Publication, ConsumerRecord<String, byte[]>>> first = new TreeMap<>();
        Map<String, Publication> last = new HashMap<>();
        long[] repeated = {0};
        read(topic, record -> {
            String where = "%s-%d@%d".formatted(topic, record.partition(), record.offset());
            String ledger = record.key();
            String epoch = header(record, "ce_storeepoch");
            String sequence = header(record, "ce_sequence");
            if (ledger == null || epoch == null || sequence == null) {
                complaints.add(where + " is not an event: it lacks key, ce_storeepoch or ce_sequence");
                return;
            }
            var publication = new Publication(Long.parseLong(epoch), Long.parseLong(sequence));
            var earlier = first.computeIfAbsent(ledger, _ -> new HashMap<>()).putIfAbsent(publication, record);
            if (earlier != null) {
                repeated[0]++;
                if (!Arrays.equals(earlier.value(), record.value())
                        || !String.valueOf(header(earlier, "ce_id")).equals(header(record, "ce_id"))) {
                    complaints.add("%s repeats %s/%d with another content".formatted(where, ledger, publication.seq()));
                }
                return;
            }
            Publication previous = last.put(ledger, publication);
            if (previous != null && previous.epoch() == publication.epoch() && previous.seq() >= publication.seq()) {
                complaints.add("%s: %s/%d comes after %d".formatted(where, ledger, publication.seq(), previous.seq()));
            }
        });
        first.forEach((ledger, records) -> {
            TreeMap<Long, ConsumerRecord<String, byte[]>> valid = new TreeMap<>();
            new TreeMap<>(byEpoch(records)).values().forEach(epoch -> {
                // a new epoch begins at an event that was shared, and voids what earlier ones said from there on
                valid.tailMap(Collections.min(epoch.keySet())).clear();
                valid.putAll(epoch);
            });
            List<Event> events = journal.getOrDefault(ledger, List.of());
            valid.forEach((seq, record) -> {
                if (seq > events.size()) {
                    complaints.add("%s/%d is on the topic, but not in the journal".formatted(ledger, seq));
                } else {
                    compare(ledger, seq, events.get((int) (seq - 1)), record, complaints);
                }
            });
        });
        journal.forEach((ledger, events) -> {
            Set<Long> published = new HashSet<>();
            first.getOrDefault(ledger, Map.of()).keySet().forEach(publication -> published.add(publication.seq()));
            for (long seq = 1; seq <= events.size(); seq++) {
                if (!published.contains(seq)) {
                    complaints.add("%s/%d is in the journal, but not on the topic".formatted(ledger, seq));
                }
            }
        });
        long count = first.values().stream().mapToLong(Map::size).sum();
        return complaints.finding(
                subject.service(),
                "topic equals journal",
                "%,d records of %s%s"
                        .formatted(count, topic, repeated[0] == 0 ? "" : ", %,d repeated".formatted(repeated[0])));
    }

    private static Map<Long, Map<Long, ConsumerRecord<String, byte[]>>> byEpoch(
            Map<Publication, ConsumerRecord<String, byte[]>> records) {
        Map<Long, Map<Long, ConsumerRecord<String, byte[]>>> byEpoch = new HashMap<>();
        records.forEach((publication, record) -> byEpoch.computeIfAbsent(publication.epoch(), _ -> new HashMap<>())
                .put(publication.seq(), record));
        return byEpoch;
    }

    private static void compare(
            String ledger, long seq, Event event, ConsumerRecord<String, byte[]> record, Complaints complaints) {
        if (!Arrays.equals(event.hash(), hash(record.value()))) {
            complaints.add("%s/%d has other bytes on the topic than in the journal".formatted(ledger, seq));
        }
        expect(ledger, seq, record, "ce_id", event.id().toString(), complaints);
        expect(ledger, seq, record, "ce_subject", event.stream(), complaints);
        expect(ledger, seq, record, "ce_streamversion", Long.toString(event.version()), complaints);
        expect(
                ledger,
                seq,
                record,
                "ce_type",
                "org.missionpartnerships.%s.v%d".formatted(event.type(), event.typeVersion()),
                complaints);
        String time = header(record, "ce_time");
        if (time == null || !OffsetDateTime.parse(time).toInstant().equals(event.recordedAt())) {
            complaints.add(
                    "%s/%d: ce_time is %s, but it was recorded at %s".formatted(ledger, seq, time, event.recordedAt()));
        }
    }

    private static void expect(
            String ledger,
            long seq,
            ConsumerRecord<String, byte[]> record,
            String header,
            String expected,
            Complaints complaints) {
        String actual = header(record, header);
        if (!expected.equals(actual)) {
            complaints.add("%s/%d: %s is %s on the topic, but %s in the journal"
                    .formatted(ledger, seq, header, actual, expected));
        }
    }

    /** Every consumer stands at the heads of the journals that it follows, not before or beyond; nothing waits or lies aside. */
    private List<Finding> consumers(Subject subject, Map<String, Map<String, Long>> heads) {
        Complaints behind = new Complaints();
        Map<String, Map<String, Map<String, Long>>> applied = new LinkedHashMap<>();
        query(
                subject,
                "SELECT consumer, source, ledger, applied_seq FROM es.watermark WHERE consumer NOT LIKE '%@%'",
                row -> applied.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), _ -> new HashMap<>())
                        .put(row.getString(3), row.getLong(4)));
        Complaints beyond = beyond(applied);
        Map<String, String> owners = new HashMap<>();
        for (Subject owner : subjects) {
            if (owner.topic() != null) {
                owners.put(owner.topic(), owner.service());
            }
        }
        query(subject, "SELECT DISTINCT consumer, topic FROM es.consumed_offset WHERE consumer NOT LIKE '%@%'", row -> {
            String owner = owners.get(row.getString(2));
            if (owner != null) {
                applied.computeIfAbsent(row.getString(1), _ -> new TreeMap<>())
                        .computeIfAbsent(owner, _ -> new HashMap<>());
            }
        });
        int[] watermarks = {0};
        applied.forEach((consumer, sources) -> sources.forEach((source, ledgers) -> heads.getOrDefault(source, Map.of())
                .forEach((ledger, head) -> {
                    long reached = ledgers.getOrDefault(ledger, 0L);
                    watermarks[0]++;
                    if (reached < head) {
                        behind.add("%s is at %d of %s %s, whose head is %d"
                                .formatted(consumer, reached, source, ledger, head));
                    }
                })));

        Complaints aside = new Complaints();
        query(
                subject,
                "SELECT consumer, source, ledger, seq, reason FROM es.parked",
                row -> aside.add("%s waits at %s %s/%d: %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5))));
        query(
                subject,
                "SELECT consumer, topic, partition, record_offset, reason FROM es.quarantine",
                row -> aside.add("%s put %s-%d@%d aside: %s"
                        .formatted(
                                row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5))));
        return List.of(
                behind.finding(
                        subject.service(),
                        "consumers are at the heads",
                        "%,d watermarks of %d consumers".formatted(watermarks[0], applied.size())),
                beyond.finding(subject.service(), BEYOND, ""),
                aside.finding(subject.service(), "no event waits or lies aside", ""));
    }

    /** The heads are read after the watermarks, so events that come in meanwhile raise no false alarm. */
    private Complaints beyond(Map<String, Map<String, Map<String, Long>>> applied) {
        Complaints complaints = new Complaints();
        for (Subject owner : subjects) {
            Map<String, Long> heads = new HashMap<>();
            query(
                    owner,
                    "SELECT ledger, max(seq) FROM es.event GROUP BY ledger",
                    row -> heads.put(row.getString(1), row.getLong(2)));
            applied.forEach((consumer, sources) -> new TreeMap<>(sources.getOrDefault(owner.service(), Map.of()))
                    .forEach((ledger, reached) -> {
                        long head = heads.getOrDefault(ledger, 0L);
                        if (reached > head) {
                            complaints.add("%s is at %d of %s %s, whose head is %d"
                                    .formatted(consumer, reached, owner.service(), ledger, head));
                        }
                    }));
        }
        return complaints;
    }

    private interface Rows {
        void accept(ResultSet row) throws SQLException;
    }

    private static void query(Subject subject, String sql, Rows rows) {
        try (Connection connection = subject.database().dataSource().getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(2_000);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.accept(result);
                    }
                }
            }
        } catch (SQLException e) {
            throw new CannotContinue(
                    "The database of %s cannot be read: %s".formatted(subject.service(), e.getMessage()));
        }
    }

    private interface Records {
        void accept(ConsumerRecord<String, byte[]> record);
    }

    private void read(String topic, Records records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "none", "default.api.timeout.ms", 20_000);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                var batch = consumer.poll(Duration.ofMillis(500));
                batch.forEach(records::accept);
                if (!batch.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new CannotContinue("Topic " + topic + " could not be read to its end: nothing came for "
                            + PATIENCE.toSeconds() + " s");
                }
            }
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first few say what is wrong, the count how much. */
    private static final class Complaints {
        private static final int SHOWN = 3;

        private final List<String> first = new ArrayList<>();
        private int count;

        void add(String complaint) {
            if (count++ < SHOWN) {
                first.add(complaint);
            }
        }

        Finding finding(String service, String check, String size) {
            String more = count > SHOWN ? "; and %d more".formatted(count - SHOWN) : "";
            return new Finding(service, check, count == 0, count == 0 ? size : String.join("; ", first) + more);
        }
    }
}
