package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GroupCommand.EndWorkingGroup;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record EndWorkingGroupRequest(
        @Schema(description = "What came of it.") @Nullable @Size(min = 1, max = 5000)
        String result,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    EndWorkingGroup toCommand(MissionId mission, WorkingGroupId workingGroup) {
        return new EndWorkingGroup(
                mission, workingGroup, result, occurred, source, assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
