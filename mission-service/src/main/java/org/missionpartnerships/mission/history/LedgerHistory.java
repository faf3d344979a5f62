package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.mission.history.KnownHistory.Index;

/**
 * One ledger's events as far as they were read, in merge order. Immutable. Each service's events come in the order of their
 * numbers, but one service's may come later than another's that were recorded after them; whatever the order in which they
 * arrive, the history is the same.
 */
final class LedgerHistory {

    private final long filling;
    private final List<HistoryEntry> entries;
    private final Map<String, Long> heads;
    private final Index index;

    private LedgerHistory(long filling, List<HistoryEntry> entries, Map<String, Long> heads) {
        this.filling = filling;
        this.entries = List.copyOf(entries);
        this.heads = Map.copyOf(heads);
        this.index = new Index(this.entries);
    }

    /** @param filling of the read model's table; a table filled anew is read from its beginning */
    static LedgerHistory none(long filling) {
        return new LedgerHistory(filling, List.of(), Map.of());
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

    List<HistoryEntry> entries() {
        return entries;
    }

    Index index() {
        return index;
    }

    /** What was read of the same filling, or of a later one, replaces this. */
    LedgerHistory orFurther(LedgerHistory other) {
        return filling == other.filling && size() > other.size() ? this : other;
    }

    /** With what came after; events that are here already are passed over. */
    LedgerHistory with(Collection<HistoryEntry> arrived) {
        List<HistoryEntry> added = arrived.stream()
                .filter(entry -> entry.seq() > head(entry.service()))
                .sorted(HistoryEntry.MERGE_ORDER)
                .toList();
        if (added.isEmpty()) {
            return this;
        }
        Map<String, Long> now = new HashMap<>(heads);
        added.forEach(entry -> now.merge(entry.service(), entry.seq(), Math::max));
        return new LedgerHistory(filling, merged(entries, added), now);
    }

    private static List<HistoryEntry> merged(List<HistoryEntry> held, List<HistoryEntry> added) {
        List<HistoryEntry> all = new ArrayList<>(held.size() + added.size());
        all.addAll(held);
        all.addAll(added);
        // Two runs in order: the sort finds them and only merges.
        all.sort(HistoryEntry.MERGE_ORDER);
        return all;
    }
}
