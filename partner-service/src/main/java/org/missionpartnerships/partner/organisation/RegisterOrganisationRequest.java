package org.missionpartnerships.partner.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.partner.organisation.OrganisationCommand.RegisterOrganisation;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Source;

public record RegisterOrganisationRequest(
        @Schema(
                description = "A readable id; derived from the name if left out.",
                examples = "fundacion-caja-de-burgos")
        @Nullable
        OrganisationId id,

        @NotBlank @Size(max = 200) @Schema(examples = "Fundación Caja de Burgos")
        String name,

        Sector sector,
        @Nullable Subtype subtype,

        @Schema(description = "The city where it is at home, if it is at home in one.") @Nullable
        CityId city,

        @Schema(description = "Since when it exists for the network; unknown if left out.") @Nullable
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public RegisterOrganisationRequest {
        id = id == null && name != null ? new OrganisationId(Slug.derive("Organisation name", name)) : id;
    }

    RegisterOrganisation toCommand() {
        return new RegisterOrganisation(
                id,
                name.strip(),
                sector,
                subtype,
                city,
                occurred == null ? Occurred.unknown() : occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
