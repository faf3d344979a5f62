package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.LeaveMission;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LeaveMissionRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LeaveMission toCommand(MissionId mission, CityId city) {
        return new LeaveMission(
                mission, city, reason, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
