package org.missionpartnerships.mission.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a city's record. */
public sealed interface CityCommand {

    CityId city();

    record RegisterCity(
            CityId city,
            String name,
            List<String> otherNames,
            CityKind kind,
            @Nullable String country,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record RecordCityFacts(
            CityId city,
            @Nullable Quantity population,
            @Nullable String location,
            @Nullable String governance,
            @Nullable String economy,
            List<String> subUnits,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record StartAdministrationTerm(
            CityId city,
            TermId term,
            @Nullable String description,
            List<String> coalition,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record EndAdministrationTerm(
            CityId city,
            TermId term,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record ChangeGovernanceStructure(
            CityId city,
            String description,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}
}
