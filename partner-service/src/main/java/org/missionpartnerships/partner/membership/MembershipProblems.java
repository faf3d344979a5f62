package org.missionpartnerships.partner.membership;

import jakarta.inject.Singleton;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.partner.SectorProblems;
import org.missionpartnerships.partner.membership.MembershipRejection.AlreadyPartner;
import org.missionpartnerships.partner.membership.MembershipRejection.SubtypeOutsideSector;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.partner.Subtype;
import org.missionpartnerships.published.value.MembershipId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with memberships. */
@Singleton
public class MembershipProblems implements ProblemTypes {

    static final ProblemType ALREADY_PARTNER = ProblemType.conflict(
            "already-partner",
            "The partner takes part already",
            "The organisation, or a group of the same description, has joined this mission, as described differently.",
            "Read the mission's partners. Describe another group differently.");

    static final ProblemType PARTNER_NOT_FOUND = ProblemType.notFound(
            "partner-not-found",
            "There is no such partner",
            "The mission has no partner under this id.",
            "Check the id, or find the partner in the mission's list.");

    static Problem of(MembershipRejection reason) {
        return switch (reason) {
            case AlreadyPartner(MissionId mission, String partner) ->
                ALREADY_PARTNER
                        .because(
                                "%s takes part in mission %s already, described differently. See GET /missions/%s/partners."
                                        .formatted(partner, mission, mission))
                        .with("mission", mission.value());
            case SubtypeOutsideSector(Subtype subtype, Sector sector) ->
                SectorProblems.subtypeOutsideSector(subtype, sector);
        };
    }

    static Problem notFound(MissionId mission, MembershipId id) {
        return PARTNER_NOT_FOUND
                .because("Mission %s has no partner %s. Check the id, or find it in GET /missions/%s/partners."
                        .formatted(mission, id, mission))
                .with("mission", mission.value());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(ALREADY_PARTNER, PARTNER_NOT_FOUND);
    }
}
