package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.AwardDistinction;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AwardDistinctionRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "European Capital of Democracy")
        String distinction,

        @Nullable @Size(min = 1, max = 300) String awardedBy,

        @Schema(description = "For when.", examples = "{\"edtf\":\"2026\"}") @Nullable
        Occurred period,

        @Schema(description = "When it was given.", examples = "{\"edtf\":\"[..2025-09]\",\"basis\":\"notGiven\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AwardDistinction toCommand(CityId city) {
        return new AwardDistinction(
                city,
                distinction,
                awardedBy,
                period,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
