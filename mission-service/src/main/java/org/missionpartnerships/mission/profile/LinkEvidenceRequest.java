package org.missionpartnerships.mission.profile;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.profile.CityProfileCommand.LinkEvidence;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record LinkEvidenceRequest(
        @Schema(description = "Ids of events of the city's history that show what was said.") @Size(min = 1, max = 100)
        List<UUID> evidence,

        @Schema(description = "When they were found to show it; unknown if left out.") @Nullable
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    LinkEvidence toCommand(CityId city, int interview) {
        return new LinkEvidence(
                city,
                interview,
                evidence,
                occurred == null ? Occurred.unknown() : occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
