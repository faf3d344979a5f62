package org.missionpartnerships.mission.city;

import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;

/** What other features may ask about cities. What it once confirmed stays true: a city is never unregistered. */
public interface RegisteredCities {

    /** Ends the request with 404 if nobody registered the city. */
    void require(CityId city);

    /** Ends the request with 404 if the city has no such administration term. */
    void requireTerm(CityId city, TermId term);
}
