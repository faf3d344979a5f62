package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * How sure each event of a history is at a date. An event is certain once its latest day has passed, possible once its
 * earliest has; an event known to follow another cannot be earlier than that one.
 */
final class Chronology {

    private final LocalDate at;
    private final Function<UUID, @Nullable PublishedEvent> known;
    private final Map<UUID, Optional<LocalDate>> earliest = new HashMap<>();

    /** @param known the event of an id; null where no such event is known */
    Chronology(LocalDate at, Function<UUID, @Nullable PublishedEvent> known) {
        this.at = at;
        this.known = known;
    }

    Origin origin(HistoryEntry entry, PublishedEvent event) {
        LocalDate notBefore =
                event.occurred().after() == null ? event.occurred().earliest() : raised(entry.id(), event);
        return new Origin(
                Certainty.of(notBefore, event.occurred().latest(), at),
                entry.id(),
                entry.type().name(),
                entry.service(),
                event.occurred(),
                notBefore,
                entry.recordedAt(),
                event.source(),
                event.assertedBy());
    }

    /** The earliest day of an event, raised along the chain of events that it is known to follow. */
    private @Nullable LocalDate raised(UUID id, PublishedEvent event) {
        SequencedMap<UUID, PublishedEvent> chain = new LinkedHashMap<>();
        UUID link = id;
        PublishedEvent followed = event;
        // Events name what they follow freely, so a chain may run in a circle; it then ends where it began.
        while (followed != null && !earliest.containsKey(link) && chain.putIfAbsent(link, followed) == null) {
            UUID after = followed.occurred().after();
            if (after == null) {
                break;
            }
            link = after;
            followed = known.apply(after);
        }
        LocalDate raised = earliest.getOrDefault(link, Optional.empty()).orElse(null);
        for (Map.Entry<UUID, PublishedEvent> step : chain.sequencedEntrySet().reversed()) {
            raised = later(step.getValue().occurred().earliest(), raised);
            earliest.put(step.getKey(), Optional.ofNullable(raised));
        }
        return earliest.get(id).orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
