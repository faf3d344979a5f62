package org.missionpartnerships.partner.funding;

import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;

/** One claim about who funds something. */
public sealed interface FundingShare {

    record NotRecorded() implements FundingShare {}

    record Recorded(FundingShareRecorded claim) implements FundingShare {}
}
