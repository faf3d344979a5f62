package org.missionpartnerships.mission.mission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
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

    public Party toParty() {
        return new Party(name, organisation, sector);
    }
}
