package org.missionpartnerships.mission.mission;

import java.util.List;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** What another feature finds missing when a mission is launched. It warns, and refuses nothing. */
public interface LaunchReview {

    List<Warning> warnings(Launch launch);

    /** @param leadCity in whose line of events the mission stands */
    record Launch(CityId leadCity, MissionLaunched event) {

        public MissionId mission() {
            return event.mission();
        }

        /** When, as far as anyone knows; what certainly came later does not count. */
        public Occurred occurred() {
            return event.occurred();
        }
    }
}
