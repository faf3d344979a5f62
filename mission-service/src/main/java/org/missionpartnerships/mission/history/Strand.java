package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * Entries in merge order that are found by date without looking at each: of every block of them it is known from which day on
 * any can have happened, and by which day all have. Immutable.
 */
final class Strand {

    static final Strand EMPTY = new Strand(new HistoryEntry[0], new long[0], new long[0]);

    private static final int BLOCK = 64;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long EVER = Long.MIN_VALUE;

    private final HistoryEntry[] entries;
    private final long[] firstDays;
    private final long[] lastDays;

    private Strand(HistoryEntry[] entries, long[] firstDays, long[] lastDays) {
        this.entries = entries;
        this.firstDays = firstDays;
        this.lastDays = lastDays;
    }

    /** @param added in merge order, none of which is here */
    Strand with(List<HistoryEntry> added) {
        if (added.isEmpty()) {
            return this;
        }
        HistoryEntry[] all = Arrays.copyOf(entries, entries.length + added.size());
        for (int i = 0; i < added.size(); i++) {
            all[entries.length + i] = added.get(i);
        }
        int same = placeOf(added.getFirst());
        if (same < entries.length) {
            // Two runs in order: the sort finds them and only merges.
            Arrays.sort(all, same, all.length, HistoryEntry.MERGE_ORDER);
        }
        int blocks = (all.length + BLOCK - 1) / BLOCK;
        long[] first = Arrays.copyOf(firstDays, blocks);
        long[] last = Arrays.copyOf(lastDays, blocks);
        for (int block = same / BLOCK; block < blocks; block++) {
            first[block] = NEVER;
            last[block] = EVER;
            for (int i = block * BLOCK; i < Math.min(all.length, (block + 1) * BLOCK); i++) {
                first[block] = Math.min(first[block], firstDay(all[i]));
                last[block] = Math.max(last[block], lastDay(all[i]));
            }
        }
        return new Strand(all, first, last);
    }

    private int placeOf(HistoryEntry added) {
        int last = entries.length - 1;
        return last < 0 || HistoryEntry.MERGE_ORDER.compare(entries[last], added) < 0
                ? entries.length
                : -Arrays.binarySearch(entries, added, HistoryEntry.MERGE_ORDER) - 1;
    }

    int size() {
        return entries.length;
    }

    /** How many come first that were recorded by then. */
    int known(Instant knownAt) {
        int from = 0;
        int to = entries.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries[middle].recordedAt().isAfter(knownAt)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    List<HistoryEntry> entries() {
        return first(entries.length);
    }

    /** A view of those that come first. */
    List<HistoryEntry> first(int count) {
        return Collections.unmodifiableList(Arrays.asList(entries)).subList(0, count);
    }

    /**
     * Of those that come first, all that may have happened by the end of a day going by their own dates, and none that had by the
     * end of another.
     *
     * @param certainBy null to leave out none
     */
    void each(int count, LocalDate by, @Nullable LocalDate certainBy, Consumer<HistoryEntry> found) {
        long day = by.toEpochDay();
        long settled = certainBy == null ? EVER : certainBy.toEpochDay();
        for (int from = 0; from < count; from += BLOCK) {
            if (firstDays[from / BLOCK] <= day && lastDays[from / BLOCK] > settled) {
                for (int i = from; i < Math.min(count, from + BLOCK); i++) {
                    if (firstDay(entries[i]) <= day && lastDay(entries[i]) > settled) {
                        found.accept(entries[i]);
                    }
                }
            }
        }
    }

    /** Whether it may have happened by the end of a day, going by its own date. */
    static boolean mayHaveHappened(HistoryEntry entry, LocalDate by) {
        return firstDay(entry) <= by.toEpochDay();
    }

    static boolean hasCertainlyHappened(HistoryEntry entry, LocalDate by) {
        return lastDay(entry) <= by.toEpochDay();
    }

    /** What this release cannot read tells nobody when it happened, and never counts. */
    private static long firstDay(HistoryEntry entry) {
        PublishedEvent event = entry.event();
        if (event == null) {
            return NEVER;
        }
        Occurred occurred = event.occurred();
        return occurred.earliest() == null ? EVER : occurred.earliest().toEpochDay();
    }

    private static long lastDay(HistoryEntry entry) {
        PublishedEvent event = entry.event();
        if (event == null) {
            return EVER;
        }
        LocalDate latest = event.occurred().latest();
        return latest == null ? NEVER : latest.toEpochDay();
    }
}
