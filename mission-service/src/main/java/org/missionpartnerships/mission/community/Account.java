package org.missionpartnerships.mission.community;

import java.util.List;
import java.util.UUID;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.published.mission.CommunityEvent;

/** The events of one community with their ids, by which an answer says what it rests on. */
record Account(Owner owner, List<Noted> events) {

    record Noted(UUID id, EventType type, CommunityEvent event) {}

    /** What had happened by then, as far as anyone can tell. */
    Community community(AsOf asOf) {
        CommunityDecider decider = new CommunityDecider();
        Community community = decider.initial();
        for (Noted noted : events) {
            if (asOf.shows(noted.event())) {
                community = decider.evolve(community, noted.event());
            }
        }
        return community;
    }

    /** An event is recorded once, so equal events are one. */
    Evidence evidence(CommunityEvent event, AsOf asOf) {
        Noted found = events.stream()
                .filter(noted -> noted.event().equals(event))
                .findFirst()
                .orElseThrow();
        return new Evidence(found.id(), found.type().name(), asOf.certainty(event), event.occurred(), event.source());
    }
}
