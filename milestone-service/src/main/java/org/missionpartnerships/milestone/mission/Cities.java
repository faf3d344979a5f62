package org.missionpartnerships.milestone.mission;

import org.missionpartnerships.published.value.CityId;

/** The cities, for other features. */
public interface Cities {

    /** Ends the request with 422 if the city that it names is not known here. */
    void require(CityId id);
}
