package org.missionpartnerships.mission.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.mission.PopulationShare;
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
            List<CityKind> kinds,
            @Nullable String country,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record RecordCityName(
            CityId city,
            String name,
            NameUse use,
            @Nullable String language,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record RecordCityFacts(
            CityId city,
            @Nullable Quantity population,
            List<PopulationShare> populationShares,
            @Nullable String location,
            @Nullable String governance,
            @Nullable Quantity councilSeats,
            @Nullable String economy,
            List<String> mainEmployers,
            List<String> subUnits,
            @Nullable Quantity subUnitCount,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record StartAdministrationTerm(
            CityId city,
            TermId term,
            @Nullable String description,
            @Nullable String authority,
            @Nullable String leadingParty,
            List<String> coalition,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record EndAdministrationTerm(
            CityId city,
            TermId term,
            @Nullable String reason,
            @Nullable Quantity lasted,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record ChangeGovernanceStructure(
            CityId city,
            String description,
            List<String> authoritiesAdded,
            List<String> authoritiesRemoved,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record AwardDistinction(
            CityId city,
            String distinction,
            @Nullable String awardedBy,
            @Nullable Occurred period,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}

    record JoinRegion(
            CityId city,
            CityId member,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) implements CityCommand {}

    record LeaveRegion(
            CityId city,
            CityId member,
            @Nullable String reason,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements CityCommand {}
}
