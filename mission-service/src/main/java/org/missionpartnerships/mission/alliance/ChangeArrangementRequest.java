package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.ChangeArrangement;
import org.missionpartnerships.published.mission.ArrangementType;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "At least one of arrangement, terms and legalEntity; what is left out stayed as it was.")
public record ChangeArrangementRequest(
        @Nullable ArrangementType arrangement,

        @Schema(
                description = "On what terms they cooperate.",
                examples = "No upfront fee; tuition is paid from earnings after the studies")
        @Nullable
        @Size(min = 1, max = 2000)
        String terms,

        @Schema(description = "Whether the alliance is a legal entity.") @Nullable
        Boolean legalEntity,

        @Nullable @Size(min = 1, max = 2000) String reason,

        @Schema(examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ChangeArrangement toCommand(MissionId mission) {
        return new ChangeArrangement(
                mission,
                arrangement,
                terms,
                legalEntity,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
