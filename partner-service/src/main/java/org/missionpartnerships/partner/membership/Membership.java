package org.missionpartnerships.partner.membership;

import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;

/** What stands between a partner and a mission. */
public sealed interface Membership {

    record NotJoined() implements Membership {}

    record Joined(PartnerJoined joining) implements Membership {}
}
