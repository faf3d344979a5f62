package org.missionpartnerships.mission.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.WithdrawDispute;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record WithdrawDisputeRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "The accounts show that the sum was moved and then set aside")
        String reason,

        @Schema(examples = "{\"edtf\":\"2025-12-04\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    WithdrawDispute toCommand(ClaimId claim, int dispute) {
        return new WithdrawDispute(
                claim, dispute, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
