package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GroupCommand.CorrectMemberDates;
import org.missionpartnerships.published.mission.MemberId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Both days as they are right; they take the place of both on record.")
public record CorrectMemberDatesRequest(
        @Schema(description = "From when it was a member.") Occurred from,

        @Schema(description = "Until when; left out if it has not left.") @Nullable
        Occurred until,

        @Nullable @Size(min = 1, max = 2000) String reason,
        @Schema(description = "When the mistake was found.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CorrectMemberDates toCommand(MissionId mission, WorkingGroupId workingGroup, MemberId member, int tenure) {
        return new CorrectMemberDates(
                mission,
                workingGroup,
                member,
                tenure,
                from,
                until,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
