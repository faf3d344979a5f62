package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.City.Registered;
import org.missionpartnerships.mission.city.City.Unregistered;
import org.missionpartnerships.published.mission.CityEvent.CityRegistered;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CityView(
        CityId id,
        String name,
        List<String> otherNames,
        CityKind kind,
        @Nullable String country,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,
        @Schema(description = "In the order of recording.") List<AdministrationTermView> administrationTerms,
        @Schema(description = "In the order of recording.") List<StructureChange> governanceChanges,

        @Schema(description = "How many statements of facts there are; read them at /cities/{id}/facts.")
        int facts,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    public record StructureChange(
            String description,
            List<String> subUnitsAdded,
            List<String> subUnitsRemoved,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static StructureChange of(GovernanceStructureChanged changed) {
            return new StructureChange(
                    changed.description(),
                    changed.subUnitsAdded(),
                    changed.subUnitsRemoved(),
                    changed.occurred(),
                    changed.source(),
                    changed.assertedBy());
        }
    }

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
                registration.name(),
                registration.otherNames(),
                registration.kind(),
                registration.country(),
                registration.occurred(),
                registration.source(),
                registration.assertedBy(),
                city.terms().stream().map(AdministrationTermView::of).toList(),
                city.governanceChanges().stream().map(StructureChange::of).toList(),
                city.facts().size(),
                version);
    }
}
