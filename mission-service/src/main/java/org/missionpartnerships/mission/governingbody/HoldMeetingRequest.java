package org.missionpartnerships.mission.governingbody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.convening.AttendanceRequest;
import org.missionpartnerships.mission.governing.GovernanceCommand.HoldMeeting;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record HoldMeetingRequest(
        @Schema(
                description = "Unique within the mission; made of body and date if left out.",
                examples = "steering-committee-2025-03")
        @Nullable
        MeetingId meeting,

        @Nullable @Size(min = 1, max = 300) String title,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> agenda,

        @Schema(description = "The body's seats that were present.", examples = "[\"linz-ag\",\"local-banks\"]")
        @Nullable
        @Size(max = 200)
        List<SeatId> seats,

        @Schema(description = "Who else came.") @Nullable @Size(max = 200)
        List<@Valid PartyRequest> guests,

        @Schema(description = "How many came, by kind.") @Nullable @Size(max = 50)
        List<@Valid AttendanceRequest> attendance,

        @Schema(description = "Where the minutes are published.") @Nullable @Size(min = 1, max = 2000)
        String minutes,

        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MeetingId idOrDerived(GoverningBodyId body) {
        return meeting == null
                ? new MeetingId(Slug.derive("Body and date", body.value() + " " + occurred.edtf()))
                : meeting;
    }

    HoldMeeting toCommand(MissionId mission, GoverningBodyId body) {
        return new HoldMeeting(
                mission,
                idOrDerived(body),
                body,
                title,
                agenda == null ? List.of() : agenda,
                seats == null ? List.of() : seats.stream().distinct().toList(),
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
