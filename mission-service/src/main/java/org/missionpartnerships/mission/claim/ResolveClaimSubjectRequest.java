package org.missionpartnerships.mission.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.ResolveSubject;
import org.missionpartnerships.published.mission.ClaimResolution;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "How the claims are to be read, who says so, and why. All of them stay.")
public record ResolveClaimSubjectRequest(
        @Schema(
                description =
                        "claims names the one that is preferred, or those that are withdrawn; with the other outcomes it is left out.",
                examples = "{\"outcome\":\"onePreferred\",\"claims\":[\"antwerp-youth-employment-budget-1\"]}")
        ClaimResolution resolution,

        @NotBlank
        @Size(max = 300)
        @Schema(
                description = "Who answers for it: an office or role, not a person.",
                examples = "Data steward of the city")
        String decidedBy,

        @NotBlank @Size(max = 2000) @Schema(examples = "The city's budget names the sum and the three priorities")
        String reason,

        @Schema(examples = "{\"edtf\":\"2025-12-04\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ResolveSubject toCommand(ClaimSubjectId subject) {
        return new ResolveSubject(
                subject,
                resolution,
                decidedBy,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
