package org.missionpartnerships.partner.membership;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.membership.Membership.Joined;
import org.missionpartnerships.partner.membership.Membership.NotJoined;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.OrganisationId;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A partner of a mission: an organisation, or a group whose members nobody named.")
public record PartnerView(
        @Schema(description = "Id of the membership.") MembershipId id,
        MissionId mission,

        @Schema(description = "Whether an organisation is named, or a group described.")
        boolean named,

        @Nullable OrganisationId organisation,

        @Schema(examples = "competing plastics companies") @Nullable
        String group,

        @Schema(description = "How many joined, for a group.") @Nullable
        Quantity count,

        PartnerRole role,
        Sector sector,
        @Nullable Subtype subtype,

        @Schema(description = "What the partner wants from the mission.")
        List<String> interests,

        @Schema(description = "When it joined.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static PartnerView of(Membership state, long version) {
        return switch (state) {
            case NotJoined _ -> throw new IllegalStateException("A partner that has not joined cannot be shown");
            case Joined(PartnerJoined joining) -> of(joining, version);
        };
    }

    static PartnerView of(PartnerJoined joining, long version) {
        return new PartnerView(
                joining.membership(),
                joining.mission(),
                joining.named(),
                joining.organisation(),
                joining.group(),
                joining.count(),
                joining.role(),
                joining.sector(),
                joining.subtype(),
                joining.interests(),
                joining.occurred(),
                joining.source(),
                joining.assertedBy(),
                version);
    }
}
