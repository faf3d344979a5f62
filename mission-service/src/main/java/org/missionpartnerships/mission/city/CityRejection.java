package org.missionpartnerships.mission.city;

import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.CityId;

/** Why a command on a city is refused. */
public sealed interface CityRejection {

    record CityNotFound(CityId city) implements CityRejection {}

    /** The id stands for what belongs to no city. */
    record CityIdReserved(CityId city) implements CityRejection {}

    record CityAlreadyRegistered(CityId city, String name) implements CityRejection {}

    /** Facts were recorded that say nothing. */
    record NoFacts(CityId city) implements CityRejection {}

    record TermAlreadyStarted(CityId city, TermId term) implements CityRejection {}

    record TermNotFound(CityId city, TermId term) implements CityRejection {}

    record TermAlreadyEnded(CityId city, TermId term) implements CityRejection {}

    /** Every day on which the term may have ended is before every day on which it may have begun. */
    record TermEndsBeforeItStarts(CityId city, TermId term, String started, String ended) implements CityRejection {}
}
