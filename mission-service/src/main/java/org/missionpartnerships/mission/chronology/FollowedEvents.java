package org.missionpartnerships.mission.chronology;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** Finds the events that others are known to follow, of whichever service, in the history of their city. */
public interface FollowedEvents {

    /**
     * @param city whose events the dates are of
     * @param knownAt only what had been recorded by then counts
     * @param dates of all events that will be asked for
     */
    At at(LocalDate day, CityId city, KnownAt knownAt, Stream<Occurred> dates);
}
