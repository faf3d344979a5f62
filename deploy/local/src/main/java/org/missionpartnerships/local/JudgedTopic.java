package org.missionpartnerships.local;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.missionpartnerships.local.JudgedJournal.Event;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;

/** A service's topic, held against its journal. */
final class JudgedTopic {
    private record Publication(long epoch, long seq) {}

    private JudgedTopic() {}

    /**
     * The first occurrence of each number, unless a later epoch voided it, is the journal's event byte for byte, and first
     * occurrences come in order. Repetitions after a crash are allowed; they must repeat.
     */
    static Finding equalsJournal(
            Subject subject, String topic, String bootstrapServers, Map<String, List<Event>> journal) {
        Complaints complaints = new Complaints();
        Map<String, Map<Publication, ConsumerRecord<String, byte[]>>> first = new TreeMap<>();
        Map<String, Publication> last = new HashMap<>();
        long[] repeated = {0};
        Evidence.read(bootstrapServers, topic, record -> {
            String where = "%s-%d@%d".formatted(topic, record.partition(), record.offset());
            String ledger = record.key();
            String epoch = Evidence.header(record, "ce_storeepoch");
            String sequence = Evidence.header(record, "ce_sequence");
            if (ledger == null || epoch == null || sequence == null) {
                complaints.add(where + " is not an event: it lacks key, ce_storeepoch or ce_sequence");
                return;
            }
            var publication = new Publication(Long.parseLong(epoch), Long.parseLong(sequence));
            var earlier = first.computeIfAbsent(ledger, _ -> new HashMap<>()).putIfAbsent(publication, record);
            if (earlier != null) {
                repeated[0]++;
                if (!Arrays.equals(earlier.value(), record.value())
                        || !String.valueOf(Evidence.header(earlier, "ce_id"))
                                .equals(Evidence.header(record, "ce_id"))) {
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
        if (!Arrays.equals(event.hash(), Evidence.hash(record.value()))) {
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
        String time = Evidence.header(record, "ce_time");
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
        String actual = Evidence.header(record, header);
        if (!expected.equals(actual)) {
            complaints.add("%s/%d: %s is %s on the topic, but %s in the journal"
                    .formatted(ledger, seq, header, actual, expected));
        }
    }
}
