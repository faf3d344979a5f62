package org.missionpartnerships.mission.governingbody;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.governing.GovernanceCommand.CorrectSeatDates;
import org.missionpartnerships.published.mission.GoverningBodyId;
import org.missionpartnerships.published.mission.SeatId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Both days as they are right; they take the place of both on record.")
public record CorrectSeatDatesRequest(
        @Schema(description = "From when the seat was held.")
        Occurred from,

        @Schema(description = "Until when; left out if the holder has not left.") @Nullable
        Occurred until,

        @Nullable @Size(min = 1, max = 2000) String reason,
        @Schema(description = "When the mistake was found.") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CorrectSeatDates toCommand(MissionId mission, GoverningBodyId body, SeatId seat, int tenure) {
        return new CorrectSeatDates(
                mission,
                body,
                seat,
                tenure,
                from,
                until,
                reason,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
