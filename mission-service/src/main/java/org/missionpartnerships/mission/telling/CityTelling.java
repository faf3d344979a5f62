package org.missionpartnerships.mission.telling;

import java.util.List;
import java.util.stream.Stream;
import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberJoined;
import org.missionpartnerships.published.mission.CityEvent.RegionMemberLeft;

final class CityTelling {

    private CityTelling() {}

    static Telling of(CityEvent event) {
        return switch (event) {
            case CityRegistered e -> Telling.added("%s came on record", e.name());
            case CityFactsRecorded e ->
                Telling.changed(
                        "the city was described%s",
                        Words.brackets(
                                e.population(),
                                e.location(),
                                e.governance(),
                                e.economy(),
                                e.councilSeats(),
                                Words.rest("employers: ", Words.all(e.mainEmployers())),
                                e.subUnitCount(),
                                Words.all(e.subUnits())));
            case CityNameRecorded e ->
                Telling.changed("the city's name %s came on record (%s)", e.name(), Words.of(e.use()));
            case AdministrationTermStarted e ->
                Telling.added(
                        "the administration of term %s began%s",
                        e.term(),
                        Words.brackets(
                                e.description(),
                                e.authority(),
                                Words.rest("led by ", e.leadingParty()),
                                Words.rest("coalition: ", Words.all(e.coalition()))));
            case AdministrationTermEnded e ->
                Telling.ended(
                        "the administration of term %s ended%s%s",
                        e.term(), Words.rest(" after ", e.lasted()), Words.rest(": ", e.reason()));
            case GovernanceStructureChanged e ->
                Telling.changed(
                        "the structure of the city's government changed: %s%s",
                        e.description(),
                        Words.brackets(
                                Words.rest("gained: ", Words.all(both(e.subUnitsAdded(), e.authoritiesAdded()))),
                                Words.rest("lost: ", Words.all(both(e.subUnitsRemoved(), e.authoritiesRemoved())))));
            case DistinctionAwarded e ->
                Telling.added(
                        "the city was distinguished: %s%s%s",
                        e.distinction(), Words.rest(" by ", e.awardedBy()), Words.rest(", for ", e.period()));
            case RegionMemberJoined e ->
                Telling.added("%s became part of %s", Words.name(e.member()), Words.name(e.city()));
            case RegionMemberLeft e ->
                Telling.departed(
                        "%s left %s%s", Words.name(e.member()), Words.name(e.city()), Words.rest(": ", e.reason()));
        };
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
