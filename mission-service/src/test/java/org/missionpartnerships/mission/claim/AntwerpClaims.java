package org.missionpartnerships.mission.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.Content;
import org.missionpartnerships.mission.claim.ClaimCommand.DisputeClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.RecordClaim;
import org.missionpartnerships.mission.claim.ClaimCommand.ReopenSubject;
import org.missionpartnerships.mission.claim.ClaimCommand.ResolveSubject;
import org.missionpartnerships.mission.claim.ClaimCommand.WithdrawDispute;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimDisputed;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectReopened;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectResolved;
import org.missionpartnerships.published.mission.ClaimEvent.DisputeWithdrawn;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ReopeningCause;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Money;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What the report says, in three places, of the money that Antwerp moved to youth employment. */
final class AntwerpClaims {

    static final CityId ANTWERP = new CityId("antwerp");
    static final MissionId MISSION = new MissionId("antwerp-youth-employment");
    static final ClaimTopic BUDGET = new ClaimTopic("budget");
    static final ClaimSubjectId SUBJECT = new ClaimSubjectId("antwerp-youth-employment-budget");
    static final String TITLE = "Money moved to youth employment";
    static final Occurred REPORTED = Occurred.stated("2025-09");
    static final Occurred LATER = Occurred.stated("2025-12-04");
    static final Money SUM = Money.exactly("350000", "EUR");
    static final Party OFFICE = new Party("City employment office", null, Sector.GOVERNMENT);
    static final String REASON = "A shift within the budget is not a budget of its own";

    static final Content SUBSTANTIAL = content("Substantial sums of public spending were shifted", null, "L72");
    static final Content PRIORITIES = content("Three policy priorities came with a budget", SUM, "L505");
    static final Content SHIFT = content("The budget was shifted", SUM, "L876");

    static final ClaimSubjectOpened OPENED = new ClaimSubjectOpened(
            SUBJECT, ANTWERP, MISSION, BUDGET, TITLE, REPORTED, Source.of("ipi-2025-09", "L72"), AssertedBy.HUMAN);
    static final ClaimRecorded FIRST = recorded(1, SUBSTANTIAL);
    static final ClaimRecorded SECOND = recorded(2, PRIORITIES);
    static final ClaimRecorded THIRD = recorded(3, SHIFT);
    static final ClaimDisputed DISPUTED =
            new ClaimDisputed(SUBJECT, MISSION, claim(2), 1, OFFICE, REASON, LATER, null, AssertedBy.HUMAN);
    static final DisputeWithdrawn WITHDRAWN =
            new DisputeWithdrawn(SUBJECT, MISSION, claim(2), 1, "The accounts show it", LATER, null, AssertedBy.HUMAN);
    static final ClaimSubjectResolved RESOLVED = resolved(ClaimResolution.preferring(claim(2)));
    static final ClaimSubjectReopened REOPENED = new ClaimSubjectReopened(
            SUBJECT,
            MISSION,
            ReopeningCause.ON_REQUEST,
            "Audit office",
            "Other accounts",
            LATER,
            null,
            AssertedBy.HUMAN);

    private AntwerpClaims() {}

    static Content content(String statement, @Nullable Money money, String locator) {
        return new Content(
                statement,
                null,
                money,
                List.of(),
                null,
                null,
                REPORTED,
                Source.of("ipi-2025-09", locator),
                AssertedBy.HUMAN);
    }

    static ClaimId claim(int number) {
        return ClaimId.of(SUBJECT, number);
    }

    static ClaimRecorded recorded(int number, Content content) {
        return new ClaimRecorded(
                SUBJECT,
                MISSION,
                claim(number),
                content.statement(),
                content.quantity(),
                content.money(),
                content.parties(),
                content.date(),
                content.event(),
                content.occurred(),
                content.source(),
                content.assertedBy());
    }

    static ClaimSubjectResolved resolved(ClaimResolution resolution) {
        return new ClaimSubjectResolved(
                SUBJECT, MISSION, resolution, "Data steward", "The budget names it", LATER, null, AssertedBy.HUMAN);
    }

    static RecordClaim record(Content content) {
        return new RecordClaim(SUBJECT, ANTWERP, MISSION, BUDGET, TITLE, content);
    }

    static DisputeClaim dispute(int claim) {
        return new DisputeClaim(claim(claim), OFFICE, REASON, LATER, null, AssertedBy.HUMAN);
    }

    static WithdrawDispute withdraw(int claim, int dispute) {
        return new WithdrawDispute(claim(claim), dispute, "The accounts show it", LATER, null, AssertedBy.HUMAN);
    }

    static ResolveSubject resolve(ClaimResolution resolution) {
        return new ResolveSubject(
                SUBJECT, resolution, "Data steward", "The budget names it", LATER, null, AssertedBy.HUMAN);
    }

    static ReopenSubject reopen(String reason) {
        return new ReopenSubject(SUBJECT, "Audit office", reason, LATER, null, AssertedBy.HUMAN);
    }
}
