package org.missionpartnerships.mission.decision;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.SupersedeDecision;
import org.missionpartnerships.published.mission.DecisionId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record SupersedeDecisionRequest(
        @Schema(description = "The later decision, recorded before.")
        DecisionId by,

        @Schema(description = "The decision that superseded it already, where this one supersedes another part of it.")
        @Nullable
        DecisionId besides,

        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    SupersedeDecision toCommand(MissionId mission, DecisionId decision) {
        return new SupersedeDecision(
                mission,
                decision,
                by,
                besides,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
