package org.missionpartnerships.mission.alliance;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.MissionCommand.ConfirmContinuity;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A city goes on with the mission under a new administration.")
public record ConfirmContinuityRequest(
        @Schema(description = "The lead city if left out.") @Nullable
        CityId city,

        @Schema(description = "The administration term under which it goes on.", examples = "2023")
        TermId term,

        @Nullable @Size(min = 1, max = 2000) String statement,
        @Schema(examples = "{\"edtf\":\"2023\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ConfirmContinuity toCommand(MissionId mission, CityId leadCity) {
        return new ConfirmContinuity(
                mission,
                city == null ? leadCity : city,
                term,
                statement,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
