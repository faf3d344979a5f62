package org.missionpartnerships.mission.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.claim.ClaimCommand.ReopenSubject;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ReopenClaimSubjectRequest(
        @NotBlank
        @Size(max = 300)
        @Schema(description = "Who asks for it: an office or role, not a person.", examples = "Audit office")
        String reopenedBy,

        @NotBlank @Size(max = 2000) @Schema(examples = "The yearly accounts give another sum")
        String reason,

        @Schema(examples = "{\"edtf\":\"2026-03\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ReopenSubject toCommand(ClaimSubjectId subject) {
        return new ReopenSubject(
                subject, reopenedBy, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
