package org.missionpartnerships.eventsourcing.publication;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.AppendConflict;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.missionpartnerships.eventsourcing.journal.JournalRow;

/**
 * Brings back into a journal, restored from an older copy, what only its topic still holds. First everything is checked,
 * then each ledger's tail is appended. Idempotency keys are not in the topic, so they do not come back.
 */
final class Reimport {

    private static final int ROWS_PER_APPEND = 500;

    private final Journal journal;
    private final TopicReader reader;
    private final PublicationStore store;

    Reimport(Journal journal, TopicReader reader, PublicationStore store) {
        this.journal = journal;
        this.reader = reader;
        this.store = store;
    }

    Map<Ledger, Long> run() throws SQLException {
        reader.describe();
        Map<Ledger, Long> heads = journal.heads();
        Map<Ledger, Line> lines = new TreeMap<>();
        reader.read(
                Map.of(),
                event -> lines.computeIfAbsent(
                                event.event().ledger(), ledger -> new Line(Math.max(1, heads.getOrDefault(ledger, 0L))))
                        .add(event));
        Map<Ledger, List<RecordedEvent>> missing = new TreeMap<>();
        lines.forEach((ledger, line) -> {
            List<RecordedEvent> tail = checked(ledger, line, heads.getOrDefault(ledger, 0L));
            if (!tail.isEmpty()) {
                missing.put(ledger, tail);
            }
        });
        Map<Ledger, Long> imported = new TreeMap<>();
        missing.forEach((ledger, tail) -> {
            append(ledger, tail);
            imported.put(ledger, (long) tail.size());
        });
        store.raiseEpoch(
                lines.values().stream().mapToInt(line -> line.epoch).max().orElse(1));
        return imported;
    }

    /** What a topic holds of a ledger from a number on, as the latest incarnation has it. */
    private static final class Line {

        private final long from;
        private final TreeMap<Long, RecordedEvent> events = new TreeMap<>();
        private int epoch;

        Line(long from) {
            this.from = from;
        }

        void add(ReceivedEvent received) {
            RecordedEvent event = received.event();
            if (received.epoch() < epoch) {
                return;
            }
            if (received.epoch() > epoch) {
                // a new incarnation begins here: what an earlier one held after this number is void
                events.tailMap(event.seq(), true).clear();
                epoch = received.epoch();
            }
            if (event.seq() >= from) {
                events.putIfAbsent(event.seq(), event);
            }
        }
    }

    private List<RecordedEvent> checked(Ledger ledger, Line line, long head) {
        if (head > 0 && line.events.containsKey(head)) {
            RecordedEvent published = line.events.get(head);
            RecordedEvent recorded = journal.readLedger(ledger, head - 1, 1).getFirst();
            if (!recorded.id().equals(published.id()) || !Arrays.equals(recorded.payload(), published.payload())) {
                throw new PublicationRefused(
                        "Ledger %s: event %d in the topic (%s) is not the one in the journal (%s), so the journal went its own way after it was restored. Nothing was imported. Start a new epoch instead."
                                .formatted(ledger, head, published.id(), recorded.id()));
            }
        }
        List<RecordedEvent> tail =
                new ArrayList<>(line.events.tailMap(head, false).values());
        for (int i = 0; i < tail.size(); i++) {
            if (tail.get(i).seq() != head + 1 + i) {
                throw new PublicationRefused(
                        "Ledger %s: the topic holds event %d but not %d, so its tail cannot be brought back. Nothing was imported. Start a new epoch instead."
                                .formatted(ledger, tail.get(i).seq(), head + 1 + i));
            }
        }
        return tail;
    }

    private void append(Ledger ledger, List<RecordedEvent> tail) {
        try {
            for (int i = 0; i < tail.size(); i += ROWS_PER_APPEND) {
                journal.append(tail.subList(i, Math.min(tail.size(), i + ROWS_PER_APPEND)).stream()
                        .map(event -> new JournalRow(event, null, null))
                        .toList());
            }
        } catch (AppendConflict e) {
            throw new PublicationRefused(
                    "Ledger %s: the journal refused events from the topic (%s). Stop whatever records into it, then import again: what came back so far stays and is not imported twice."
                            .formatted(ledger, e.getMessage()));
        }
    }
}
