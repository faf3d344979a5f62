package org.missionpartnerships.mission.workinggroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.convening.AttendanceRequest;
import org.missionpartnerships.mission.governing.GroupCommand.HoldGroupMeeting;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record HoldGroupMeetingRequest(
        @Schema(
                description = "Unique within the mission; made of group and date if left out.",
                examples = "demolition-and-reuse-2025-03")
        @Nullable
        MeetingId meeting,

        @Nullable @Size(min = 1, max = 300) String title,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> agenda,

        @Schema(description = "Who came, and was not a member.") @Nullable @Size(max = 200)
        List<@Valid PartyRequest> guests,

        @Schema(description = "How many came, by kind.") @Nullable @Size(max = 50)
        List<@Valid AttendanceRequest> attendance,

        @Schema(description = "Where the minutes are published.") @Nullable @Size(min = 1, max = 2000)
        String minutes,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MeetingId idOrDerived(WorkingGroupId group) {
        return meeting == null
                ? new MeetingId(Slug.derive("Group and date", group.value() + " " + occurred.edtf()))
                : meeting;
    }

    HoldGroupMeeting toCommand(MissionId mission, WorkingGroupId workingGroup) {
        return new HoldGroupMeeting(
                mission,
                idOrDerived(workingGroup),
                workingGroup,
                title,
                agenda == null ? List.of() : agenda,
                guests == null
                        ? List.of()
                        : guests.stream().map(PartyRequest::toParty).toList(),
                attendance == null
                        ? List.of()
                        : attendance.stream()
                                .map(AttendanceRequest::toAttendance)
                                .toList(),
                minutes,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
