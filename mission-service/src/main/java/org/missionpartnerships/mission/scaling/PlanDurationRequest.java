package org.missionpartnerships.mission.scaling;

import jakarta.validation.constraints.Pattern;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.scaling.ScalingPlanCommand.PlanDuration;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Either a length or an end.")
public record PlanDurationRequest(
        @Schema(
                description = "When the project is to start; with the launch if left out.",
                examples = "{\"edtf\":\"2021\"}")
        @Nullable
        Occurred starts,

        @Schema(description = "ISO 8601, in years, months, weeks and days.", examples = "P4Y")
        @Nullable
        @Pattern(
                regexp = "^P(?=\\d)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?$",
                message = "expected an ISO 8601 length such as P4Y or P2Y6M")
        String length,

        @Nullable Occurred ends,

        @Schema(description = "When it was planned so.", examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    PlanDuration toCommand(MissionId mission) {
        return new PlanDuration(
                mission,
                starts,
                length == null ? null : Period.parse(length),
                ends,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
