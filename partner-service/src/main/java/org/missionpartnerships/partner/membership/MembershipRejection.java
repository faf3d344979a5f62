package org.missionpartnerships.partner.membership;

import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.MissionId;

/** Why a command on a membership is refused. */
public sealed interface MembershipRejection {

    /** The partner takes part already, as described differently. */
    record AlreadyPartner(MissionId mission, String partner) implements MembershipRejection {}

    record SubtypeOutsideSector(Subtype subtype, Sector sector) implements MembershipRejection {}
}
