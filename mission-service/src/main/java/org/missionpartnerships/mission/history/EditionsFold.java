package org.missionpartnerships.mission.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.missionpartnerships.mission.history.Partnership.Edition;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.MissionEvent.EditionCancelled;
import org.missionpartnerships.published.mission.MissionEvent.EditionHeld;
import org.missionpartnerships.published.mission.MissionEvent.EditionMoved;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;

/** The meetings of a mission's public: planned, moved, held, cancelled. */
final class EditionsFold {

    private final Map<EditionId, Edition> editions = new LinkedHashMap<>();

    void add(EditionScheduled event, Origin origin) {
        editions.merge(
                event.edition(),
                new Edition(
                        event.edition(), event.title(), event.planned(), event.place(), List.of(), origin, null, null),
                (known, planned) -> new Edition(
                        known.edition(),
                        known.title(),
                        planned.planned(),
                        known.place() == null ? planned.place() : known.place(),
                        known.attendance(),
                        origin,
                        known.held(),
                        known.cancelled()));
    }

    void add(EditionMoved event) {
        editions.computeIfPresent(
                event.edition(),
                (_, known) -> new Edition(
                        known.edition(),
                        known.title(),
                        event.planned(),
                        known.place(),
                        known.attendance(),
                        known.origin(),
                        known.held(),
                        known.cancelled()));
    }

    void add(EditionHeld event, Origin origin) {
        editions.merge(
                event.edition(),
                new Edition(
                        event.edition(), event.title(), null, event.place(), event.attendance(), origin, origin, null),
                (known, held) -> new Edition(
                        known.edition(),
                        held.title(),
                        known.planned(),
                        held.place() == null ? known.place() : held.place(),
                        held.attendance(),
                        known.origin(),
                        origin,
                        known.cancelled()));
    }

    void add(EditionCancelled event, Origin origin) {
        editions.computeIfPresent(
                event.edition(),
                (_, known) -> new Edition(
                        known.edition(),
                        known.title(),
                        known.planned(),
                        known.place(),
                        known.attendance(),
                        known.origin(),
                        known.held(),
                        origin));
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    List<Edition> editions() {
        return List.copyOf(editions.values());
    }
}
