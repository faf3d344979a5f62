package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.edge.page.LatestOfEach;
import org.missionpartnerships.mission.chronology.RecordAsOf;
import org.missionpartnerships.mission.chronology.Then;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.City.Unregistered;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(
        description =
                "A city or region as its own events tell it; lists are in the order of recording, each with its last 100 items if there are more.")
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

        @Schema(
                description =
                        "False if a list is longer than what is shown. All of it is in pages: administrations, governance-changes and members at the city, and every event at /cities/{id}/timeline?types=city.")
        boolean complete,

        @Schema(description = "Only with at: how sure the answer is, and what else may have happened by then.")
        @Nullable
        RecordAsOf asOf,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    private static final int MOST = 100;

    static CityView of(City state, long version) {
        return of(new Then<>(state, version, null));
    }

    static CityView of(Then<City> then) {
        return switch (then.state()) {
            case Unregistered _ -> throw new IllegalStateException("A city that nobody registered cannot be shown");
            case Registered city -> of(city, then.version(), then.asOf());
        };
    }

    private static CityView of(Registered city, long version, @Nullable RecordAsOf asOf) {
        CityRegistered registration = city.registration();
        LatestOfEach latest = new LatestOfEach(MOST);
        return new CityView(
                registration.city(),
                city.name(),
                latest.of(city.otherNames()),
                registration.kinds(),
                registration.country(),
                registration.occurred(),
                registration.source(),
                registration.assertedBy(),
                latest.of(city.names().stream().map(CityNameView::of).toList()),
                latest.of(city.terms().stream().map(AdministrationTermView::of).toList()),
                latest.of(city.governanceChanges().stream()
                        .map(GovernanceChangeView::of)
                        .toList()),
                latest.of(city.members().stream().map(RegionMemberView::of).toList()),
                latest.of(city.distinctions().stream().map(DistinctionView::of).toList()),
                city.facts().size(),
                latest.complete(),
                asOf,
                version);
    }
}
