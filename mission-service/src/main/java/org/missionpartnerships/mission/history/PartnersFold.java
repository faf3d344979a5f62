package org.missionpartnerships.mission.history;

import java.util.ArrayList;
import java.util.List;
import org.missionpartnerships.mission.history.Partnership.Origin;
import org.missionpartnerships.mission.history.Partnership.Partner;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;

/** Who takes part in a mission. */
final class PartnersFold {

    private final List<Partner> partners = new ArrayList<>();

    void add(MembershipEvent event, Origin origin) {
        switch (event) {
            case PartnerJoined joined ->
                partners.add(new Partner(
                        joined.organisation(),
                        joined.group(),
                        joined.count(),
                        joined.role(),
                        joined.sector(),
                        joined.subtype(),
                        joined.interests(),
                        origin));
        }
    }

    boolean isEmpty() {
        return partners.isEmpty();
    }

    List<Partner> partners() {
        return List.copyOf(partners);
    }
}
