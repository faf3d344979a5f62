package org.missionpartnerships.mission.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One ledger's events as far as they were read, in merge order. Immutable. Each service's events come in the order of their
 * numbers, but one service's may come later than another's that were recorded after them; whatever the order in which they
 * arrive, the history is the same.
 */
final class LedgerHistory {

    private final long filling;
    private final Strand entries;
    private final Map<String, Long> heads;
    private final LedgerIndex index;

    private LedgerHistory(long filling, Strand entries, Map<String, Long> heads, LedgerIndex index) {
        this.filling = filling;
        this.entries = entries;
        this.heads = Map.copyOf(heads);
        this.index = index;
    }

    /** @param filling of the read model's table; a table filled anew is read from its beginning */
    static LedgerHistory none(long filling) {
        return new LedgerHistory(filling, Strand.EMPTY, Map.of(), new LedgerIndex());
    }

    long filling() {
        return filling;
    }

    /** The number of the last event read of a service; 0 if none was. */
    long head(String service) {
        return heads.getOrDefault(service, 0L);
    }

    int size() {
        return entries.size();
    }

    Strand entries() {
        return entries;
    }

    LedgerIndex index() {
        return index;
    }

    /** Whether the entry of this ledger had been read; the index may know more. */
    boolean has(HistoryEntry entry) {
        return entry.seq() <= head(entry.service());
    }

    /** With what came after; events that are here already are passed over. One writer at a time. */
    LedgerHistory with(Collection<HistoryEntry> arrived) {
        List<HistoryEntry> added = arrived.stream()
                .filter(entry -> !has(entry))
                .sorted(HistoryEntry.MERGE_ORDER)
                .toList();
        if (added.isEmpty()) {
            return this;
        }
        Map<String, Long> now = new HashMap<>(heads);
        added.forEach(entry -> now.merge(entry.service(), entry.seq(), Math::max));
        index.add(added);
        return new LedgerHistory(filling, entries.with(added), now, index);
    }
}
