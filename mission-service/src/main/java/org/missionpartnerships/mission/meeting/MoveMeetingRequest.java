package org.missionpartnerships.mission.meeting;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.MeetingCommand.MoveMeeting;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record MoveMeetingRequest(
        @Schema(description = "For when now; left out where that is open.") @Nullable
        Occurred planned,

        @Nullable @Size(min = 1, max = 2000) String reason,
        @Schema(description = "When it was moved.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MoveMeeting toCommand(MissionId mission, MeetingId meeting) {
        return new MoveMeeting(
                mission,
                meeting,
                planned,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
