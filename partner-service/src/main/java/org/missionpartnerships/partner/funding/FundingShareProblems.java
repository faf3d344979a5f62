package org.missionpartnerships.partner.funding;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.missionpartnerships.edge.problem.Problem;
import org.missionpartnerships.edge.problem.ProblemType;
import org.missionpartnerships.edge.problem.ProblemTypes;
import org.missionpartnerships.partner.funding.FundingShareRejection.FundingShareAlreadyRecorded;
import org.missionpartnerships.partner.funding.FundingShareRejection.SharesExceedWhole;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;

/** What can go wrong with claims about funding. */
@Singleton
public class FundingShareProblems implements ProblemTypes {

    static final ProblemType FUNDING_SHARE_ALREADY_RECORDED = ProblemType.conflict(
            "funding-share-already-recorded",
            "The id belongs to another claim",
            "A claim with this id was recorded, and it was described differently.",
            "Leave the id out, or draw a new one: contradicting claims stand side by side, each under its own id.");

    static final ProblemType SHARES_EXCEED_WHOLE = ProblemType.refused(
            "shares-exceed-whole",
            "The shares are more than the whole",
            "The least that the shares can be, added up, is more than 100 %.",
            "Correct the shares, or record contradicting claims one by one.");

    static final ProblemType FUNDING_SHARE_NOT_FOUND = ProblemType.notFound(
            "funding-share-not-found",
            "There is no such claim about funding",
            "The mission has no funding share under this id.",
            "Check the id, or find the claim in the mission's list.");

    static Problem of(FundingShareRejection reason) {
        return switch (reason) {
            case FundingShareAlreadyRecorded(FundingShareId id, String subject) ->
                FUNDING_SHARE_ALREADY_RECORDED
                        .because(
                                "Funding share %s was recorded already, about %s, described differently. Leave the id out, or draw a new one."
                                        .formatted(id, subject))
                        .with("fundingShare", id);
            case SharesExceedWhole(String subject, BigDecimal percent) ->
                SHARES_EXCEED_WHOLE
                        .because(
                                "The shares in %s are at least %s %% together, expected at most 100 %%. Correct them, or record contradicting claims one by one."
                                        .formatted(subject, percent.toPlainString()))
                        .with("percent", percent);
        };
    }

    static Problem notFound(MissionId mission, FundingShareId id) {
        return FUNDING_SHARE_NOT_FOUND
                .because(
                        "Mission %s has no funding share %s. Check the id, or find it in GET /missions/%s/funding-shares."
                                .formatted(mission, id, mission))
                .with("mission", mission.value());
    }

    @Override
    public List<ProblemType> types() {
        return List.of(FUNDING_SHARE_ALREADY_RECORDED, SHARES_EXCEED_WHOLE, FUNDING_SHARE_NOT_FOUND);
    }
}
