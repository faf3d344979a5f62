package org.missionpartnerships.mission.mission;

import java.util.List;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** What another feature finds missing when a mission is launched. It warns, and refuses nothing. */
public interface LaunchReview {

    /** @param launched when, as far as anyone knows; what certainly came later does not count */
    List<Warning> warnings(MissionId mission, Occurred launched);
}
