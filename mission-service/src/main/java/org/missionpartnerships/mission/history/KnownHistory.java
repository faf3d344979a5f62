package org.missionpartnerships.mission.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.PublishedEvent;

/** What was known at an instant of a city, or of a mission, in merge order. */
interface KnownHistory {

    Instant knownAt();

    /** How many events were known. */
    int size();

    List<HistoryEntry> entries();

    /**
     * Of the entries at least all that may have happened by the end of a day, those that give these a name, and whatever puts
     * them right: what the rest tells makes no difference on that day.
     */
    List<HistoryEntry> until(LocalDate day);

    /** The same, of the city itself and of its missions' own course alone. */
    List<HistoryEntry> outlineUntil(LocalDate day);

    /** Of the entries at least all that are surer at the end of the later day than of the earlier, and whatever puts them right. */
    List<HistoryEntry> between(LocalDate earlier, LocalDate later);

    /** What of them other ledgers hold. */
    Elsewhere elsewhere();

    /** Null if no such event was known, or this release does not know its type. */
    @Nullable
    PublishedEvent event(UUID id);

    /** What gives something its name. */
    Stream<HistoryEntry> naming(Object id);
}
