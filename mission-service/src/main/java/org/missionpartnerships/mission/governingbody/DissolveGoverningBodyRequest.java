package org.missionpartnerships.mission.governingbody;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.DissolveGoverningBody;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DissolveGoverningBodyRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    DissolveGoverningBody toCommand(MissionId mission, GoverningBodyId body) {
        return new DissolveGoverningBody(
                mission, body, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
