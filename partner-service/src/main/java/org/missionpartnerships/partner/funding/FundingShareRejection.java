package org.missionpartnerships.partner.funding;

import java.math.BigDecimal;
import org.missionpartnerships.published.value.FundingShareId;

/** Why a claim about funding is refused. */
public sealed interface FundingShareRejection {

    /** The id stands for another claim. */
    record FundingShareAlreadyRecorded(FundingShareId fundingShare, String subject) implements FundingShareRejection {}

    /** The least that the parts can be is more than the whole. */
    record SharesExceedWhole(String subject, BigDecimal percent) implements FundingShareRejection {}
}
