package org.missionpartnerships.mission.mission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.HoldEdition;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "The edition need not have been scheduled.")
public record HoldEditionRequest(
        @Schema(description = "Left out, it is the planned one.") @Nullable @Size(min = 1, max = 300)
        String title,

        @Nullable @Size(min = 1, max = 300) String place,

        @Schema(description = "How many of each kind came.") @Nullable @Size(max = 50)
        List<@Valid AttendanceRequest> attendance,

        @Nullable @Size(min = 1, max = 2000) String description,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    HoldEdition toCommand(MissionId mission, EditionId edition, String plannedTitle) {
        return new HoldEdition(
                mission,
                edition,
                title == null ? plannedTitle : title,
                place,
                attendance == null
                        ? List.of()
                        : attendance.stream()
                                .map(AttendanceRequest::toAttendance)
                                .toList(),
                description,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
