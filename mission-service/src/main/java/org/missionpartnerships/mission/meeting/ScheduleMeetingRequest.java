package org.missionpartnerships.mission.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.governing.MeetingCommand.ScheduleMeeting;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.MeetingId;
import org.missionpartnerships.published.mission.WorkingGroupId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ScheduleMeetingRequest(
        @Schema(
                description =
                        "Unique within the mission; made of body or group and the planned date if left out. Record under the same id that it was held.",
                examples = "steering-committee-2025-12")
        @Nullable
        MeetingId meeting,

        @Nullable @Size(min = 1, max = 300) String title,

        @Schema(description = "For when; left out where no date is given.") @Nullable
        Occurred planned,

        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> agenda,
        @Schema(description = "When it was planned.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    MeetingId idOrDerived(String of) {
        if (meeting != null) {
            return meeting;
        }
        String day = planned == null ? "planned " + occurred.edtf() : planned.edtf();
        return new MeetingId(Slug.derive("Body or group and date", of + " " + day));
    }

    public ScheduleMeeting toCommand(MissionId mission, GoverningBodyId body) {
        return toCommand(mission, idOrDerived(body.value()), body, null);
    }

    public ScheduleMeeting toCommand(MissionId mission, WorkingGroupId group) {
        return toCommand(mission, idOrDerived(group.value()), null, group);
    }

    private ScheduleMeeting toCommand(
            MissionId mission, MeetingId id, @Nullable GoverningBodyId body, @Nullable WorkingGroupId group) {
        return new ScheduleMeeting(
                mission,
                id,
                body,
                group,
                title,
                planned,
                agenda == null ? List.of() : agenda,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
