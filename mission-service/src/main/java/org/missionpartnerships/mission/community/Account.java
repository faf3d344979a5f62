package org.missionpartnerships.mission.community;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.published.mission.CommunityEvent;

/**
 * The events of one community, in order, with what an answer names them by. An event is recorded once, so equal events are one.
 */
record Account(SequencedMap<CommunityEvent, Name> events) {

    record Name(UUID id, EventType type) {}

    Account {
        events = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(events));
    }

    /** @param day null for the record as it is */
    Standing at(@Nullable LocalDate day) {
        AsOf asOf = day == null ? AsOf.RECORDED : new AsOf(day, notBefore());
        return new Standing(community(asOf), asOf);
    }

    /** An event is no earlier than the one of this record that it is known to follow, which was recorded before it. */
    private Map<CommunityEvent, LocalDate> notBefore() {
        Map<CommunityEvent, LocalDate> raised = new HashMap<>();
        Map<UUID, LocalDate> earliest = new HashMap<>();
        events.forEach((event, name) -> {
            LocalDate own = event.occurred().earliest();
            LocalDate followed = earliest.get(event.occurred().after());
            LocalDate day = own == null || followed != null && followed.isAfter(own) ? followed : own;
            if (day != null) {
                earliest.put(name.id(), day);
                raised.put(event, day);
            }
        });
        return raised;
    }

    private Community community(AsOf asOf) {
        CommunityDecider decider = new CommunityDecider();
        Community community = decider.initial();
        for (CommunityEvent event : events.keySet()) {
            if (asOf.shows(event)) {
                community = decider.evolve(community, event);
            }
        }
        return community;
    }

    SupportingEvent supporting(CommunityEvent event, AsOf asOf) {
        Name name = Objects.requireNonNull(events.get(event));
        return new SupportingEvent(
                name.id(), name.type().name(), asOf.certainty(event), event.occurred(), event.source());
    }

    /** What had happened by a day, as far as anyone can tell. */
    record Standing(Community community, AsOf asOf) {}
}
