package org.missionpartnerships.partner.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.PartnerRole;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a membership. */
public sealed interface MembershipCommand {

    MembershipId membership();

    /** @param sector of a group as described, of an organisation as registered */
    record JoinPartner(
            MembershipId membership,
            MissionId mission,
            Partner partner,
            PartnerRole role,
            Sector sector,
            @Nullable Subtype subtype,
            List<String> interests,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements MembershipCommand {}
}
