package org.missionpartnerships.mission.city;

import java.util.List;
import org.missionpartnerships.published.mission.CityKind;
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

    /** Only a region, or a city that is a state as well, consists of others. */
    record NotARegion(CityId city, List<CityKind> kinds) implements CityRejection {}

    record RegionIsItsOwnMember(CityId city) implements CityRejection {}

    record AlreadyAMember(CityId city, CityId member, String joined) implements CityRejection {}

    record NotAMember(CityId city, CityId member) implements CityRejection {}

    record MemberLeavesBeforeItJoined(CityId city, CityId member, String joined, String left)
            implements CityRejection {}
}
