package org.missionpartnerships.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.missionpartnerships.local.Oracle.Finding;
import org.missionpartnerships.local.Oracle.Subject;

/** A service's journal, read in order and judged on the way. */
final class JudgedJournal {
    /** As it stands in the journal; the payload as its hash. */
    record Event(UUID id, String stream, long version, String type, int typeVersion, Instant recordedAt, byte[] hash) {}

    private final Subject subject;
    private final Map<String, List<Event>> byLedger = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private JudgedJournal(Subject subject) {
        this.subject = subject;
    }

    static JudgedJournal of(Subject subject) {
        var journal = new JudgedJournal(subject);
        journal.read();
        return journal;
    }

    /** The events of each ledger, the first one first. */
    Map<String, List<Event>> byLedger() {
        return byLedger;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, Long> heads() {
        Map<String, Long> heads = new HashMap<>();
        byLedger.forEach((ledger, events) -> heads.put(ledger, (long) events.size()));
        return heads;
    }

    private void read() {
        Complaints numbers = new Complaints();
        Complaints versions = new Complaints();
        Complaints times = new Complaints();
        Complaints ids = new Complaints();
        Map<String, Long> lastVersion = new HashMap<>();
        Map<String, String> home = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        Evidence.query(subject, """
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
                    Evidence.hash(row.getBytes(9)));
            List<Event> events = byLedger.computeIfAbsent(ledger, _ -> new ArrayList<>());
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
        String size = "%,d events in %,d ledgers".formatted(seen.size(), byLedger.size());
        String service = subject.service();
        findings.add(numbers.finding(service, "numbers of ledgers are dense", size));
        findings.add(versions.finding(
                service, "versions of streams are dense", "%,d streams".formatted(lastVersion.size())));
        findings.add(times.finding(service, "recorded_at grows strictly", size));
        findings.add(ids.finding(service, "event ids are unique", size));
        findings.add(index(home));
    }

    /** The journal's own lists of ledgers and streams name what its events name. */
    private Finding index(Map<String, String> home) {
        Complaints complaints = new Complaints();
        Map<String, String> streams = new HashMap<>();
        Evidence.query(
                subject,
                "SELECT stream, ledger FROM es.stream",
                row -> streams.put(row.getString(1), row.getString(2)));
        home.forEach((stream, ledger) -> {
            if (!ledger.equals(streams.get(stream))) {
                complaints.add("%s lives in %s, but is listed in %s".formatted(stream, ledger, streams.get(stream)));
            }
        });
        Set<String> ledgers = new HashSet<>();
        Evidence.query(subject, "SELECT ledger FROM es.ledger", row -> ledgers.add(row.getString(1)));
        new TreeSet<>(home.values()).forEach(ledger -> {
            if (!ledgers.contains(ledger)) {
                complaints.add(ledger + " has events, but is not listed");
            }
        });
        return complaints.finding(
                subject.service(), "streams and ledgers are listed", "%,d streams".formatted(streams.size()));
    }
}
