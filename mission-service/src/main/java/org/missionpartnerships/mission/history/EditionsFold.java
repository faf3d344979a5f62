package org.missionpartnerships.mission.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.history.Partnership.Edition;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesEvent;
import org.missionpartnerships.published.mission.SeriesEvent.EditionCancelled;
import org.missionpartnerships.published.mission.SeriesEvent.EditionHeld;
import org.missionpartnerships.published.mission.SeriesEvent.EditionMoved;
import org.missionpartnerships.published.mission.SeriesEvent.EditionScheduled;
import org.missionpartnerships.published.mission.SeriesEvent.SeriesCreated;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;

/** Meetings of a mission's or a city's public: planned, moved, held, cancelled. */
final class EditionsFold {

    private record Key(SeriesId series, EditionId edition) {}

    private final Map<Key, Edition> editions = new LinkedHashMap<>();

    /** @param city in whose ledger the series is; null for the network's */
    void add(SeriesEvent event, @Nullable CityId city, Origin origin) {
        switch (event) {
            case SeriesCreated _ -> {}
            case EditionScheduled scheduled -> add(scheduled, city, origin);
            case EditionMoved moved -> add(moved);
            case EditionHeld held -> add(held, city, origin);
            case EditionCancelled cancelled -> add(cancelled, origin);
        }
    }

    private void add(EditionScheduled event, @Nullable CityId city, Origin origin) {
        editions.merge(
                new Key(event.series(), event.edition()),
                new Edition(
                        event.series(),
                        event.edition(),
                        event.mission(),
                        city,
                        event.title(),
                        event.planned(),
                        event.place(),
                        event.hostCity(),
                        List.of(),
                        origin,
                        null,
                        null),
                (known, planned) -> new Edition(
                        known.series(),
                        known.edition(),
                        known.mission(),
                        known.city(),
                        known.title(),
                        planned.planned(),
                        known.place() == null ? planned.place() : known.place(),
                        known.hostCity() == null ? planned.hostCity() : known.hostCity(),
                        known.attendance(),
                        origin,
                        known.held(),
                        known.cancelled()));
    }

    private void add(EditionMoved event) {
        editions.computeIfPresent(
                new Key(event.series(), event.edition()),
                (_, known) -> new Edition(
                        known.series(),
                        known.edition(),
                        known.mission(),
                        known.city(),
                        known.title(),
                        event.planned(),
                        event.place() == null ? known.place() : event.place(),
                        event.hostCity() == null ? known.hostCity() : event.hostCity(),
                        known.attendance(),
                        known.origin(),
                        known.held(),
                        known.cancelled()));
    }

    private void add(EditionHeld event, @Nullable CityId city, Origin origin) {
        editions.merge(
                new Key(event.series(), event.edition()),
                new Edition(
                        event.series(),
                        event.edition(),
                        event.mission(),
                        city,
                        event.title(),
                        null,
                        event.place(),
                        event.hostCity(),
                        event.attendance(),
                        origin,
                        origin,
                        null),
                (known, held) -> new Edition(
                        known.series(),
                        known.edition(),
                        known.mission(),
                        known.city(),
                        held.title(),
                        known.planned(),
                        held.place() == null ? known.place() : held.place(),
                        held.hostCity() == null ? known.hostCity() : held.hostCity(),
                        held.attendance(),
                        known.origin(),
                        origin,
                        known.cancelled()));
    }

    private void add(EditionCancelled event, Origin origin) {
        editions.computeIfPresent(
                new Key(event.series(), event.edition()),
                (_, known) -> new Edition(
                        known.series(),
                        known.edition(),
                        known.mission(),
                        known.city(),
                        known.title(),
                        known.planned(),
                        known.place(),
                        known.hostCity(),
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
