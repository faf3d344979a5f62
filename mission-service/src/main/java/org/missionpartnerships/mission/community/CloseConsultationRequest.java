package org.missionpartnerships.mission.community;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.community.CommunityCommand.CloseConsultation;
import org.missionpartnerships.published.mission.ConsultationId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CloseConsultationRequest(
        @Nullable @Size(min = 1, max = 5000) String summary,
        @Schema(description = "When it closed.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CloseConsultation toCommand(Owner owner, ConsultationId consultation) {
        return new CloseConsultation(
                owner, consultation, summary, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
