package org.missionpartnerships.mission.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.DisputeClaim;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DisputeClaimRequest(
        @Valid
        @Schema(
                description =
                        "An office, organisation or role, never a person. A partner's token names its own organisation.")
        PartyRequest disputedBy,

        @NotBlank @Size(max = 2000) @Schema(examples = "A shift within the budget is not a budget of its own")
        String reason,

        @Schema(examples = "{\"edtf\":\"2025-11-20\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DisputeClaim toCommand(ClaimId claim) {
        return new DisputeClaim(
                claim,
                disputedBy.toParty(),
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
