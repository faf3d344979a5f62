package org.missionpartnerships.mission.governingbody;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.WithdrawRoster;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.RosterId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record WithdrawRosterRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The province joined in 2025 only, and its list is of another body")
        String reason,

        @Schema(description = "From when it is no longer told.")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    WithdrawRoster toCommand(MissionId mission, GoverningBodyId body, RosterId roster) {
        return new WithdrawRoster(
                mission, body, roster, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
