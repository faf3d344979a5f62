package org.missionpartnerships.mission.adoption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of the record of an adoption. */
public sealed interface AdoptionCommand {

    AdoptionId adoption();

    /**
     * @param missionCities the cities of the mission in which it is adopted; empty without one
     * @param originCity the city that the practice comes from, if any
     * @param originMission the mission that the practice comes from, if any
     */
    record AdoptPractice(
            AdoptionId adoption,
            PracticeId practice,
            CityId city,
            @Nullable MissionId mission,
            List<CityId> missionCities,
            @Nullable CityId originCity,
            @Nullable MissionId originMission,
            @Nullable String description,
            @Nullable String adapted,
            @Nullable TimeSaved timeSaved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AdoptionCommand {}

    record AdaptAdoption(
            AdoptionId adoption,
            String adapted,
            @Nullable TimeSaved timeSaved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements AdoptionCommand {}

    record DiscontinueAdoption(
            AdoptionId adoption,
            String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements AdoptionCommand {}
}
