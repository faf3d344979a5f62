package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.JoinMission;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record JoinMissionRequest(
        @Schema(examples = "upper-austria") CityId city,
        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(description = "Since when it takes part.", examples = "{\"edtf\":\"2025\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    JoinMission toCommand(MissionId mission) {
        return new JoinMission(
                mission, city, description, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
