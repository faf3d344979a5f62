package org.missionpartnerships.mission.mission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.chronology.Moment;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.mission.Mission.Known;
import org.missionpartnerships.mission.mission.Mission.Recorded;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** The missions with all that is recorded of them, for what shows them and what adds to them. */
public interface RecordedMissions {

    /** Empty if nothing is recorded of the mission. */
    Optional<Versioned> find(MissionId mission);

    /** Ends the request with 404 if nothing is recorded of the mission. */
    Versioned get(MissionId mission);

    /** Ends the request with 422 if nobody proposed the mission, too. */
    Known proposed(MissionId mission);

    /**
     * A proposed mission as it was known at an instant; empty if nobody had proposed it yet.
     *
     * @param knownAt null for the mission as it is
     */
    Optional<Known> asKnown(Known mission, @Nullable KnownAt knownAt);

    /** A mission at some moment; ends the request with 404 if nothing is recorded of it, or it was not there then. */
    Then<Mission> get(MissionId mission, Moment moment);

    /** A mission, and the version of its record. */
    record Versioned(Recorded mission, long version) {

        public CityId leadCity() {
            return mission.leadCity();
        }
    }
}
