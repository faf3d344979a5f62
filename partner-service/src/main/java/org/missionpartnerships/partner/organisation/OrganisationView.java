package org.missionpartnerships.partner.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.organisation.Organisation.Registered;
import org.missionpartnerships.partner.organisation.Organisation.Unregistered;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Source;

@Schema(description = "An organisation that takes part, or may take part, in missions.")
public record OrganisationView(
        OrganisationId id,
        @Schema(examples = "Fundación Caja de Burgos") String name,
        Sector sector,
        @Nullable Subtype subtype,

        @Schema(description = "The city where it is at home, if it is at home in one.") @Nullable
        CityId city,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static OrganisationView of(Organisation state, long version) {
        return switch (state) {
            case Unregistered _ -> throw new IllegalStateException("An unregistered organisation cannot be shown");
            case Registered(OrganisationRegistered registration) -> of(registration, version);
        };
    }

    static OrganisationView of(OrganisationRegistered registration, long version) {
        return new OrganisationView(
                registration.organisation(),
                registration.name(),
                registration.sector(),
                registration.subtype(),
                registration.city(),
                registration.occurred(),
                registration.source(),
                registration.assertedBy(),
                version);
    }
}
