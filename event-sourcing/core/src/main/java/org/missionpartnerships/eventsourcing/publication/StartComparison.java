package org.missionpartnerships.eventsourcing.publication;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a new leader goes on. The topic has the last word on what was published: behind the journal, the rest follows;
 * empty, everything does; ahead of it, the journal has lost history and publication is refused. Where the topic lacks an event
 * and has a later one, since Kafka refused the first and took the second, publication goes on before what is missing.
 *
 * @param progress the number after which each ledger is published
 * @param agreed up to which offsets topic and progress now agree
 */
record StartComparison(Map<Ledger, Long> progress, Map<Integer, Long> agreed, int epoch) {

    private static final Logger LOG = LoggerFactory.getLogger(StartComparison.class);

    static StartComparison of(
            Journal journal, PublicationStore store, TopicReader reader, TopicReader.Description topic)
            throws SQLException {
        int epoch = journal.identity().epoch();
        Optional<PublicationStore.Checkpoint> checkpoint =
                store.checkpoint().filter(c -> c.topicId().equals(incarnation(topic, epoch)));
        Map<Ledger, Long> published = checkpoint.isPresent() ? store.progress() : Map.of();
        TopicReader.Ends tail =
                reader.ends(checkpoint.map(PublicationStore.Checkpoint::offsets).orElse(Map.of()), published);
        if (checkpoint.isPresent() && isCutShort(checkpoint.get().offsets(), tail.offsets())) {
            checkpoint = Optional.empty();
            published = Map.of();
            tail = reader.ends(Map.of(), published);
        }
        // the topic first, then the journal: what was recorded in between is not yet in the topic, never the other way
        // round
        Map<Ledger, Long> heads = journal.heads();
        Map<Ledger, Long> progress = new HashMap<>(published);
        Map<Ledger, String> lost = new TreeMap<>();
        for (Map.Entry<Ledger, TopicReader.End> entry : tail.byLedger().entrySet()) {
            Ledger ledger = entry.getKey();
            progress.put(
                    ledger, startAfter(journal, ledger, heads.getOrDefault(ledger, 0L), entry.getValue(), epoch, lost));
        }
        for (Map.Entry<Ledger, Long> entry : progress.entrySet()) {
            long head = heads.getOrDefault(entry.getKey(), 0L);
            if (entry.getValue() > head) {
                lost.putIfAbsent(
                        entry.getKey(), "published up to %d, recorded up to %d".formatted(entry.getValue(), head));
            }
        }
        if (!lost.isEmpty()) {
            throw new PublicationRefused(refusal(lost));
        }
        // a ledger that neither the tail nor the progress knows was never published
        heads.keySet().forEach(ledger -> progress.putIfAbsent(ledger, 0L));
        return new StartComparison(progress, tail.offsets(), epoch);
    }

    /** What a checkpoint is valid for: one incarnation of the topic, read as one incarnation of the journal. */
    static String incarnation(TopicReader.Description topic, int epoch) {
        return topic.id() + "/" + epoch;
    }

    private static long startAfter(
            Journal journal, Ledger ledger, long head, TopicReader.End end, int epoch, Map<Ledger, String> lost) {
        boolean inJournal = end.seq() <= head && end.eventId().equals(idAt(journal, ledger, end.seq()));
        if (end.epoch() > epoch) {
            lost.put(ledger, "the topic is in epoch %d, the journal in %d".formatted(end.epoch(), epoch));
            return 0;
        }
        if (end.epoch() < epoch) {
            // a new incarnation shows itself by publishing the last event that both share again, or the whole line
            // where what they share is unknown; consumers check what they have applied against the journal
            return inJournal ? end.seq() - 1 : 0;
        }
        if (end.seq() > head) {
            lost.put(ledger, "published up to %d, recorded up to %d".formatted(end.seq(), head));
        } else if (!inJournal) {
            lost.put(ledger, "event %d in the topic is not the one in the journal".formatted(end.seq()));
        }
        if (end.unbroken() < end.seq()) {
            LOG.warn(
                    "Ledger {} goes up to {} in the topic, but not without a gap: it is published again after {}",
                    ledger,
                    end.seq(),
                    end.unbroken());
        }
        return end.unbroken();
    }

    private static UUID idAt(Journal journal, Ledger ledger, long seq) {
        List<RecordedEvent> found = journal.readLedger(ledger, seq - 1, 1);
        return found.isEmpty() ? new UUID(0, 0) : found.getFirst().id();
    }

    private static boolean isCutShort(Map<Integer, Long> agreed, Map<Integer, Long> ends) {
        return agreed.entrySet().stream().anyMatch(e -> ends.getOrDefault(e.getKey(), 0L) < e.getValue());
    }

    private static String refusal(Map<Ledger, String> lost) {
        var shown = new TreeSet<>(lost.keySet())
                .stream()
                        .limit(5)
                        .map(ledger -> ledger + " (" + lost.get(ledger) + ")")
                        .toList();
        return "The journal is behind its topic in %d ledger(s): %s%s. It was probably restored from an older copy. Nothing is recorded or published until an operator re-imports the missing events from the topic, or starts a new epoch, which declares them void."
                .formatted(lost.size(), String.join(", ", shown), lost.size() > shown.size() ? ", …" : "");
    }
}
