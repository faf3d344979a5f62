package org.missionpartnerships.mission.telling;

import org.missionpartnerships.published.partner.CommitmentEvent;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentDelivered;
import org.missionpartnerships.published.partner.CommitmentEvent.CommitmentMade;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.FundingShareEvent;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.partner.MembershipEvent;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.partner.OrganisationEvent;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;
import org.missionpartnerships.published.partner.PartnerRole;

final class PartnerTelling {

    private PartnerTelling() {}

    static Telling of(OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> Telling.added("%s came on record", e.name());
        };
    }

    static Telling of(MembershipEvent event, Names names) {
        return switch (event) {
            case PartnerJoined e ->
                Telling.added(
                        "%s%s joined %s%s%s",
                        names.of(e.organisation(), e.group()),
                        Words.brackets(e.count()),
                        names.of(e.mission()),
                        e.role() == PartnerRole.MEMBER ? "" : " as " + Words.of(e.role()),
                        Words.rest(", for the sake of ", Words.all(e.interests())));
        };
    }

    static Telling of(CommitmentEvent event, Names names) {
        return switch (event) {
            case CommitmentMade e ->
                Telling.added(
                        "%s promised to %s: %s%s%s",
                        names.of(e.organisation(), e.group()),
                        names.of(e.mission()),
                        e.description(),
                        Words.brackets(e.quantity(), e.money()),
                        Words.rest(", for ", e.beneficiary()));
            case CommitmentDelivered e ->
                Telling.added(
                        "%s gave to %s: %s%s%s",
                        names.of(e.organisation(), e.group()),
                        names.of(e.mission()),
                        e.description(),
                        Words.brackets(e.quantity(), e.money()),
                        Words.rest(", for ", e.beneficiary()));
        };
    }

    static Telling of(FundingShareEvent event, Names names) {
        return switch (event) {
            case FundingShareRecorded e ->
                Telling.added(
                        "of %s, %s were paid for by %s",
                        names.of(e.mission()),
                        e.subject(),
                        Words.all(e.parts().stream().map(PartnerTelling::side).toList()));
        };
    }

    private static String side(FundingPart part) {
        return "the " + Words.of(part.side()) + " side" + Words.brackets(part.share());
    }
}
