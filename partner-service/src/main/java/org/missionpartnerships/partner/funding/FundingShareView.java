package org.missionpartnerships.partner.funding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.funding.FundingShare.NotRecorded;
import org.missionpartnerships.partner.funding.FundingShare.Recorded;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What one source says about who funds something. Contradicting claims stand side by side.")
public record FundingShareView(
        FundingShareId id,
        MissionId mission,

        @Schema(description = "What is funded.", examples = "office staff")
        String subject,

        List<FundingPart> parts,
        @Nullable String note,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Version of the record; also its ETag.")
        long version) {

    static FundingShareView of(FundingShare state, long version) {
        return switch (state) {
            case NotRecorded _ -> throw new IllegalStateException("A claim that was not recorded cannot be shown");
            case Recorded(FundingShareRecorded claim) -> of(claim, version);
        };
    }

    static FundingShareView of(FundingShareRecorded claim, long version) {
        return new FundingShareView(
                claim.fundingShare(),
                claim.mission(),
                claim.subject(),
                claim.parts(),
                claim.note(),
                claim.occurred(),
                claim.source(),
                claim.assertedBy(),
                version);
    }
}
