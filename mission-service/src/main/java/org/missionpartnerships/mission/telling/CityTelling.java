package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.mission.CityEvent;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermEnded;
import org.missionpartnerships.published.mission.CityEvent.AdministrationTermStarted;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;

final class CityTelling {

    private CityTelling() {}

    static Telling of(CityEvent event) {
        return switch (event) {
            case CityRegistered e -> Telling.added("%s came on record", e.name());
            case CityFactsRecorded e ->
                Telling.changed(
                        "the city was described%s",
                        Words.brackets(
                                e.population(), e.location(), e.governance(), e.economy(), Words.all(e.subUnits())));
            case AdministrationTermStarted e ->
                Telling.added(
                        "the administration of term %s began%s",
                        e.term(), Words.brackets(e.description(), Words.rest("coalition: ", Words.all(e.coalition()))));
            case AdministrationTermEnded e ->
                Telling.ended("the administration of term %s ended%s", e.term(), Words.rest(": ", e.reason()));
            case GovernanceStructureChanged e ->
                Telling.changed(
                        "the structure of the city's government changed: %s%s",
                        e.description(),
                        Words.brackets(
                                Words.rest("gained: ", Words.all(e.subUnitsAdded())),
                                Words.rest("lost: ", Words.all(e.subUnitsRemoved()))));
        };
    }
}
