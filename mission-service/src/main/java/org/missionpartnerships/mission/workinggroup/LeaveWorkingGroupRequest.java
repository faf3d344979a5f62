package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GroupCommand.LeaveWorkingGroup;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LeaveWorkingGroupRequest(
        @Nullable @Size(min = 1, max = 2000) String reason,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LeaveWorkingGroup toCommand(MissionId mission, WorkingGroupId workingGroup, MemberId member) {
        return new LeaveWorkingGroup(
                mission,
                workingGroup,
                member,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
