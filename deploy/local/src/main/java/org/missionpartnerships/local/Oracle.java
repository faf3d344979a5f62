package org.missionpartnerships.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.testsupport.servers.Login;

/**
 * Judges what stands in the databases and on the topics, knowing nothing but their published shape: it shares no code with
 * what wrote them, so that it does not share their mistakes. It reads and changes nothing.
 */
public final class Oracle {
    /** No consumer catches up with events that are not there, so this does not pass by waiting. */
    static final String BEYOND = "no consumer is beyond a head";

    /** A service whose journal and consumers are judged; {@code topic} is null for one that publishes nothing. */
    public record Subject(
            String service, Login database, @Nullable String topic) {}

    /** One thing that was looked at: whether it holds, over how much, or what is wrong. */
    public record Finding(String service, String check, boolean holds, String detail) {}

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
            JudgedJournal journal = JudgedJournal.of(subject);
            findings.addAll(journal.findings());
            heads.put(subject.service(), journal.heads());
            if (subject.topic() != null) {
                findings.add(JudgedTopic.equalsJournal(subject, subject.topic(), bootstrapServers, journal.byLedger()));
            }
        }
        for (Subject subject : subjects) {
            findings.addAll(consumers(subject, heads));
        }
        return findings;
    }

    /** Every consumer stands at the heads of the journals that it follows, not before or beyond; nothing waits or lies aside. */
    private List<Finding> consumers(Subject subject, Map<String, Map<String, Long>> heads) {
        Complaints behind = new Complaints();
        Map<String, Map<String, Map<String, Long>>> applied = new LinkedHashMap<>();
        Evidence.query(
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
        Evidence.query(
                subject,
                "SELECT DISTINCT consumer, topic FROM es.consumed_offset WHERE consumer NOT LIKE '%@%'",
                row -> {
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
        Evidence.query(
                subject,
                "SELECT consumer, source, ledger, seq, reason FROM es.parked",
                row -> aside.add("%s waits at %s %s/%d: %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5))));
        Evidence.query(
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
            Evidence.query(
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
}
