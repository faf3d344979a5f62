package org.missionpartnerships.mission.history;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.CityId;

/** What other features may ask about the events of a city's history, of all services. What once stood there stays. */
public interface Evidence {

    /**
     * Ends the request with 422 unless every event stands in the city's history. The history is read as far as it has come: a
     * caller that has just recorded the event sends {@code After} with its position.
     */
    void require(CityId city, Collection<UUID> events);

    /** Those of the events that stood in the city's history at an instant, in its order. */
    List<TimelineEntry> find(CityId city, Collection<UUID> events, KnownAt knownAt);
}
