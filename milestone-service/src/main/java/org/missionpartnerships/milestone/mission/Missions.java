package org.missionpartnerships.milestone.mission;

import org.missionpartnerships.published.value.MissionId;

/** The missions, for other features. */
public interface Missions {

    /** Ends the request with 404 if the mission is not known here. */
    Mission require(MissionId id);
}
