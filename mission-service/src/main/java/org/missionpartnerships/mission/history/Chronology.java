package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.PublishedEvent;

/**
 * How sure each event of a history is at a date. An event is certain once its latest day has passed, possible once its
 * earliest has; an event known to follow another cannot be earlier than that one.
 */
final class Chronology {

    private final LocalDate at;
    private final FirstDays firstDays;

    /** @param known the event of an id; null where no such event is known */
    Chronology(LocalDate at, Function<UUID, @Nullable PublishedEvent> known) {
        this.at = at;
        this.firstDays = new FirstDays(id -> {
            PublishedEvent event = known.apply(id);
            return event == null ? null : event.occurred();
        });
    }

    Origin origin(HistoryEntry entry, PublishedEvent event) {
        LocalDate notBefore = firstDays.of(event.occurred());
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
}
