package org.missionpartnerships.mission.chronology;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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

    /** As above, where the dates are of events of several cities. */
    default Map<CityId, At> at(LocalDate day, KnownAt knownAt, Map<CityId, ? extends Collection<Occurred>> dates) {
        return dates.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, ofCity -> at(day, ofCity.getKey(), knownAt, ofCity.getValue().stream())));
    }
}
