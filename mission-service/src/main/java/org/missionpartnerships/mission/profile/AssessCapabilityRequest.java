package org.missionpartnerships.mission.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.profile.CityProfileCommand.AssessCapability;
import org.missionpartnerships.published.mission.Challenge;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record AssessCapabilityRequest(
        @Schema(examples = "costOfTransformation") Challenge challenge,

        @NotBlank
        @Size(max = 300)
        @Schema(description = "In a few words.", examples = "Private and public partners invest together")
        String capability,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "How the events show it.",
                examples = "Both pay for infrastructure and for the staff of the office")
        String statement,

        @Schema(description = "Ids of events of the city's history that show it; at least one.") @Size(max = 100)
        List<UUID> evidence,

        @Schema(description = "Since when, or for when, this is said.", examples = "{\"edtf\":\"2025-09\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    AssessCapability toCommand(CityId city) {
        return new AssessCapability(
                city,
                challenge,
                capability,
                statement,
                evidence,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
