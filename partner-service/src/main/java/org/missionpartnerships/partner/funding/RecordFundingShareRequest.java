package org.missionpartnerships.partner.funding;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.partner.funding.FundingShareCommand.RecordFundingShare;
import org.missionpartnerships.published.partner.FundingPart;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.FundingShareId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

public record RecordFundingShareRequest(
        @Schema(description = "Drawn if left out.") @Nullable
        FundingShareId id,

        @NotBlank @Size(max = 300) @Schema(description = "What is funded.", examples = "office staff")
        String subject,

        @Size(min = 1, max = 20) @Schema(description = "Each side that pays; no share is below 0.")
        List<FundingPart> parts,

        @Nullable @Size(min = 1, max = 2000) String note,
        @Schema(description = "When it was so.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public RecordFundingShareRequest {
        if (parts != null) {
            parts.forEach(part -> Quantity.requireCount("Share of a part", part.share()));
        }
    }

    RecordFundingShare toCommand(MissionId mission) {
        return new RecordFundingShare(
                id == null ? new FundingShareId(UuidCreator.getTimeOrderedEpoch()) : id,
                mission,
                subject,
                parts,
                note,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
