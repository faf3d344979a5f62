package org.missionpartnerships.partner.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

/** What can be asked of a claim about funding. */
public sealed interface FundingShareCommand {

    FundingShareId fundingShare();

    record RecordFundingShare(
            FundingShareId fundingShare,
            MissionId mission,
            String subject,
            List<FundingPart> parts,
            @Nullable String note,
            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy)
            implements FundingShareCommand {}
}
