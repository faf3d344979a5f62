package org.missionpartnerships.mission.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.OrganisationId;

@Schema(description = "An actor as the source names it.")
public record PartyRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "Burgos City Council")
        String name,

        @Schema(description = "Its id, if it is registered.", examples = "burgos-city-council") @Nullable
        OrganisationId organisation,

        @Nullable Sector sector) {

    /** The organisation's id, or one made of the name that the source gives: names a place after who takes it first. */
    public String idOrDerived() {
        return organisation == null ? Slug.derive("Name of the party", name) : organisation.value();
    }

    public Party toParty() {
        return new Party(name, organisation, sector);
    }
}
