package org.missionpartnerships.mission.practice;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What other features may ask about practices. */
public interface PublishedPractices {

    /** The practice as it stands now; ends the request with 404 if nobody published it. */
    PublishedPractice require(PracticeId practice);

    /**
     * @param city the city that it comes from, if any; whoever writes for it writes for the practice
     * @param mission the mission that it comes from, if any
     */
    record PublishedPractice(
            PracticeId id,
            String title,
            @Nullable CityId city,
            @Nullable MissionId mission) {

        /** The city whose steward writes for the practice: that of the network, where it comes from none. */
        public CityId home() {
            return city == null ? CityId.NETWORK : city;
        }
    }
}
