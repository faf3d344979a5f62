package org.missionpartnerships.mission.history;

import java.time.LocalDate;
import java.util.List;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What other features may ask about the events of a mission, of all services. */
public interface MissionHistories {

    /** What had happened to the mission by the end of a day, or may have, as far as was known at an instant, in merge order. */
    List<ToldEvent> of(MissionId mission, CityId leadCity, LocalDate at, KnownAt knownAt);
}
