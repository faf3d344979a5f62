package org.missionpartnerships.mission.governingbody;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.VacateSeat;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record VacateSeatRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    VacateSeat toCommand(MissionId mission, GoverningBodyId body, SeatId seat) {
        return new VacateSeat(
                mission, body, seat, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
