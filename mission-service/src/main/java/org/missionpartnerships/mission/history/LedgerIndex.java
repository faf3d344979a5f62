package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.telling.Names;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.mission.MissionEvent;

/**
 * Where in a ledger's history to find what is asked for. It grows with the ledger and is shared by all of its states, so that
 * an event costs no more in a long history than in a short one; each state passes over what is not its own yet.
 */
final class LedgerIndex {

    private final Map<UUID, HistoryEntry> byEvent = new ConcurrentHashMap<>();
    private final Map<Thing, Strand> byThing = new ConcurrentHashMap<>();
    private final Map<Object, Strand> naming = new ConcurrentHashMap<>();
    private final Set<Thing> corrected = ConcurrentHashMap.newKeySet();
    private volatile Strand outline = Strand.EMPTY;

    /**
     * One writer at a time. What is here already is passed over.
     *
     * @param arrived in merge order
     */
    void add(List<HistoryEntry> arrived) {
        Map<Thing, List<HistoryEntry>> things = new HashMap<>();
        Map<Object, List<HistoryEntry>> named = new HashMap<>();
        List<HistoryEntry> outlined = new ArrayList<>();
        for (HistoryEntry entry : arrived) {
            if (byEvent.putIfAbsent(entry.id(), entry) == null) {
                entry.things()
                        .forEach(thing -> things.computeIfAbsent(thing, _ -> new ArrayList<>())
                                .add(entry));
                if (entry.event() != null) {
                    Names.named(entry.event())
                            .ifPresent(id -> named.computeIfAbsent(id, _ -> new ArrayList<>())
                                    .add(entry));
                }
                if (isOutline(entry)) {
                    outlined.add(entry);
                }
                if (entry.event() instanceof DatesCorrected correction) {
                    corrected.add(Thing.of(correction.mission()));
                }
            }
        }
        things.forEach((thing, entries) -> add(byThing, thing, entries));
        named.forEach((id, entries) -> add(naming, id, entries));
        outline = outline.with(outlined);
    }

    /** Whether it tells of the city itself, or of a mission's own course. */
    static boolean isOutline(HistoryEntry entry) {
        return entry.event() instanceof CityEvent || entry.event() instanceof MissionEvent;
    }

    private static <K> void add(Map<K, Strand> strands, K key, List<HistoryEntry> entries) {
        strands.put(key, strands.getOrDefault(key, Strand.EMPTY).with(entries));
    }

    @Nullable
    HistoryEntry event(UUID id) {
        return byEvent.get(id);
    }

    /** All entries about a thing. */
    Strand about(Thing thing) {
        return byThing.getOrDefault(thing, Strand.EMPTY);
    }

    /** Those that give something its name. */
    Strand naming(Object id) {
        return naming.getOrDefault(id, Strand.EMPTY);
    }

    /** What tells of the city itself, and of its missions' own course. */
    Strand outline() {
        return outline;
    }

    /** The missions of which days were put right. */
    Stream<Thing> corrected() {
        return corrected.stream();
    }
}
