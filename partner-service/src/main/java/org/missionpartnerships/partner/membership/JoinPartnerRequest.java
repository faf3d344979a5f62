package org.missionpartnerships.partner.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Who joins: either an organisation, or a group whose members nobody named.")
public record JoinPartnerRequest(
        @Schema(description = "A registered organisation.", examples = "aepv") @Nullable
        OrganisationId organisation,

        @Schema(description = "A group in words, unique within the mission.", examples = "competing plastics companies")
        @Nullable
        @Size(min = 1, max = 200)
        String group,

        @Schema(description = "How many the group has.") @Nullable
        Quantity count,

        PartnerRole role,

        @Schema(description = "Needed for a group; an organisation brings its own if left out.") @Nullable
        Sector sector,

        @Nullable Subtype subtype,

        @Schema(description = "What the partner wants from the mission.") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> interests,

        @Schema(description = "When it joined.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public JoinPartnerRequest {
        if ((organisation == null) == (group == null)) {
            throw new IllegalArgumentException(
                    "A partner is either a registered organisation or a group in words: give exactly one of organisation and group");
        }
        if (group != null && sector == null) {
            throw new IllegalArgumentException("A group needs a sector, since nothing else says where it belongs");
        }
        if (organisation != null && count != null) {
            throw new IllegalArgumentException("An organisation is one: count is for groups, leave it out");
        }
        interests = interests == null ? List.of() : interests;
    }

    Partner partner() {
        return organisation != null ? new Partner.Organisation(organisation) : new Partner.Group(group, count);
    }
}
