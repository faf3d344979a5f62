package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.Ledger;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * An event of any service in a city's history.
 *
 * @param service the service that recorded it
 * @param mission that the event is about, whether or not this release knows its type; null where it is about none
 * @param thing what it is about beside its mission, where that may be part of other cities' histories as well
 * @param event null where this release does not know its type
 */
public record HistoryEntry(
        String service,
        Ledger ledger,
        long seq,
        UUID id,
        EventType type,
        Instant recordedAt,
        @Nullable String mission,
        @Nullable Thing thing,
        @Nullable PublishedEvent event) {

    /**
     * The one order in which the journals of a city are merged. A service records an effect later than the cause that it
     * consumed, so causes come first; the rest only makes the order total.
     */
    public static final Comparator<HistoryEntry> MERGE_ORDER = Comparator.comparing(HistoryEntry::recordedAt)
            .thenComparing(HistoryEntry::service)
            .thenComparing(HistoryEntry::ledger)
            .thenComparingLong(HistoryEntry::seq);

    /** What it is about, as far as that may be part of a history. */
    Stream<Thing> things() {
        return Stream.concat(
                Stream.ofNullable(thing), Stream.ofNullable(mission).map(Thing::ofMission));
    }
}
