package org.missionpartnerships.mission.community;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.published.mission.CommunityEvent;
import org.missionpartnerships.published.value.Occurred;

/**
 * The events of one community, in order, with what an answer names them by. An event is recorded once, so equal events are one.
 */
record Account(SequencedMap<CommunityEvent, Name> events) {

    record Name(UUID id, EventType type) {}

    Account {
        events = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(events));
    }

    Stream<Occurred> dates() {
        return events.keySet().stream().map(CommunityEvent::occurred);
    }

    Standing standing(AsOf asOf) {
        return new Standing(community(asOf), asOf);
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
