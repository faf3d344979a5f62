package org.missionpartnerships.mission.convening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.mission.convening.SeriesCommand.HoldEdition;
import org.missionpartnerships.mission.mission.PartyRequest;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "The edition need not have been scheduled.")
public record HoldEditionRequest(
        @Schema(description = "Left out, it is the planned one, or that of the series.")
        @Nullable
        @Size(min = 1, max = 300)
        String title,

        @Schema(description = "Left out where it was the planned one, as are hostCity and host.")
        @Nullable
        @Size(min = 1, max = 300)
        String place,

        @Schema(description = "The city where it took place, if that is registered.", examples = "linz") @Nullable
        CityId hostCity,

        @Nullable @Valid PartyRequest host,

        @Schema(description = "How many of each kind came.") @Nullable @Size(max = 50)
        List<@Valid AttendanceRequest> attendance,

        @Nullable @Size(min = 1, max = 2000) String description,
        Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    HoldEdition toCommand(SeriesId series, EditionId edition, @Nullable CreateSeries ifAbsent) {
        return new HoldEdition(
                series,
                ifAbsent,
                edition,
                title,
                place,
                hostCity,
                host == null ? null : host.toParty(),
                attendance == null
                        ? List.of()
                        : attendance.stream()
                                .map(AttendanceRequest::toAttendance)
                                .toList(),
                description,
                occurred,
                source,
                assertedByOrHuman());
    }

    AssertedBy assertedByOrHuman() {
        return assertedBy == null ? AssertedBy.HUMAN : assertedBy;
    }
}
