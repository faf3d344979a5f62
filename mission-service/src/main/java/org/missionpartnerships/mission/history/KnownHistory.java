package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.PublishedEvent;

/** A city's events that were known at an instant, in merge order. */
final class KnownHistory {

    private final Instant knownAt;
    private final List<HistoryEntry> entries;
    private final Index index;
    private final Elsewhere elsewhere;

    /** @param sorted in merge order, so in the order of {@code recordedAt} */
    private KnownHistory(Instant knownAt, List<HistoryEntry> sorted, Index index, Elsewhere elsewhere) {
        this.knownAt = knownAt;
        this.elsewhere = elsewhere;
        this.entries = sorted.subList(0, known(sorted, knownAt));
        this.index = index;
    }

    /**
     * @param events in any order
     * @param elsewhere what of them other ledgers hold
     */
    static KnownHistory of(Collection<HistoryEntry> events, Instant knownAt, Elsewhere elsewhere) {
        List<HistoryEntry> sorted =
                events.stream().sorted(HistoryEntry.MERGE_ORDER).toList();
        return new KnownHistory(knownAt, sorted, new Index(sorted), elsewhere);
    }

    /** @param ledger all that there is to know */
    static KnownHistory of(LedgerHistory ledger, Instant knownAt) {
        return new KnownHistory(knownAt, ledger.entries(), ledger.index(), Elsewhere.NOTHING);
    }

    /** How many come first that were recorded by then. */
    private static int known(List<HistoryEntry> sorted, Instant knownAt) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted.get(middle).recordedAt().isAfter(knownAt)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    Instant knownAt() {
        return knownAt;
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Null if no such event was known, or this release does not know its type. */
    @Nullable
    PublishedEvent event(UUID id) {
        HistoryEntry entry = index.find(id);
        return entry == null || entry.recordedAt().isAfter(knownAt) ? null : entry.event();
    }

    /** Entries by event, made when first asked for: few events name another. */
    static final class Index {

        private final List<HistoryEntry> entries;
        private volatile @Nullable Map<UUID, HistoryEntry> byEvent;

        Index(List<HistoryEntry> entries) {
            this.entries = entries;
        }

        @Nullable
        HistoryEntry find(UUID event) {
            Map<UUID, HistoryEntry> made = byEvent;
            if (made == null) {
                made = HashMap.newHashMap(entries.size());
                for (HistoryEntry entry : entries) {
                    made.put(entry.id(), entry);
                }
                byEvent = made;
            }
            return made.get(event);
        }
    }
}
