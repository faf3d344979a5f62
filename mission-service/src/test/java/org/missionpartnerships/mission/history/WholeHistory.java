package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.value.PublishedEvent;

/** All that was known, whatever is asked: answers from it are folded from zero, and every other history must give the same. */
final class WholeHistory implements KnownHistory {

    private final Instant knownAt;
    private final List<HistoryEntry> entries;
    private final Elsewhere elsewhere;
    private final Map<UUID, HistoryEntry> byEvent = new HashMap<>();

    /** @param events in any order */
    WholeHistory(Collection<HistoryEntry> events, Instant knownAt) {
        this(events, knownAt, Elsewhere.NOTHING, List.of());
    }

    /**
     * @param elsewhere what of the events other ledgers hold
     * @param beside what can be known beside them, so that others may follow it
     */
    WholeHistory(
            Collection<HistoryEntry> events, Instant knownAt, Elsewhere elsewhere, Collection<HistoryEntry> beside) {
        this.knownAt = knownAt;
        this.elsewhere = elsewhere;
        this.entries = events.stream()
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .sorted(HistoryEntry.MERGE_ORDER)
                .toList();
        Stream.concat(events.stream(), beside.stream())
                .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                .forEach(entry -> byEvent.put(entry.id(), entry));
    }

    @Override
    public Instant knownAt() {
        return knownAt;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public List<HistoryEntry> entries() {
        return entries;
    }

    @Override
    public List<HistoryEntry> until(LocalDate day) {
        return entries;
    }

    @Override
    public List<HistoryEntry> outlineUntil(LocalDate day) {
        return entries;
    }

    @Override
    public List<HistoryEntry> between(LocalDate earlier, LocalDate later) {
        return entries;
    }

    @Override
    public Elsewhere elsewhere() {
        return elsewhere;
    }

    @Override
    public @Nullable PublishedEvent event(UUID id) {
        HistoryEntry entry = byEvent.get(id);
        return entry == null ? null : entry.event();
    }

    @Override
    public Stream<HistoryEntry> naming(Object id) {
        return entries.stream()
                .filter(entry -> entry.event() != null
                        && Names.named(entry.event()).filter(id::equals).isPresent());
    }
}
