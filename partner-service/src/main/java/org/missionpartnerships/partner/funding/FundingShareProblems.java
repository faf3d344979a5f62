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

    @Override
    public List<ProblemType> types() {
        return List.of(FUNDING_SHARE_ALREADY_RECORDED, SHARES_EXCEED_WHOLE);
    }
}
