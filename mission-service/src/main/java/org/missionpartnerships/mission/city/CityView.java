package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.City.Unregistered;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A city or region as its own events tell it; lists are in the order of recording.")
public record CityView(
        CityId id,

        @Schema(description = "The official name that was recorded last.")
        String name,

        @Schema(description = "Every other name that it was ever called by.")
        List<String> otherNames,

        List<CityKind> kinds,
        @Nullable String country,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Names that were recorded later, with date and source.")
        List<CityNameView> names,

        List<AdministrationTermView> administrations,
        List<GovernanceChangeView> governanceChanges,

        @Schema(description = "Registered cities and counties of a region.")
        List<RegionMemberView> members,

        List<DistinctionView> distinctions,

        @Schema(description = "How many statements of facts there are; read them at /cities/{id}/facts.")
        int facts,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static CityView of(City state, long version) {
        return switch (state) {
            case Unregistered _ -> throw new IllegalStateException("A city that nobody registered cannot be shown");
            case Registered city -> of(city, version);
        };
    }

    private static CityView of(Registered city, long version) {
        CityRegistered registration = city.registration();
        return new CityView(
                registration.city(),
                city.name(),
                city.otherNames(),
                registration.kinds(),
                registration.country(),
                registration.occurred(),
                registration.source(),
                registration.assertedBy(),
                city.names().stream().map(CityNameView::of).toList(),
                city.terms().stream().map(AdministrationTermView::of).toList(),
                city.governanceChanges().stream().map(GovernanceChangeView::of).toList(),
                city.members().stream().map(RegionMemberView::of).toList(),
                city.distinctions().stream().map(DistinctionView::of).toList(),
                city.facts().size(),
                version);
    }
}
