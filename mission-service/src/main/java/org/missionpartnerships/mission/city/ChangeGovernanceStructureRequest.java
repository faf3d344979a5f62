package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.ChangeGovernanceStructure;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ChangeGovernanceStructureRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Borsbeek became the tenth district")
        String description,

        @Schema(
                description = "Authorities that govern it from then on, beside those that do already.",
                examples = "[\"Kyiv City Military Administration\"]")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> authoritiesAdded,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> authoritiesRemoved,

        @Schema(description = "Districts, parishes, boroughs or counties.", examples = "[\"Borsbeek\"]")
        @Nullable
        @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> subUnitsAdded,

        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 200) String> subUnitsRemoved,
        @Schema(examples = "{\"edtf\":\"2025\"}") Occurred occurred,
        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    ChangeGovernanceStructure toCommand(CityId city) {
        return new ChangeGovernanceStructure(
                city,
                description,
                authoritiesAdded == null ? List.of() : authoritiesAdded,
                authoritiesRemoved == null ? List.of() : authoritiesRemoved,
                subUnitsAdded == null ? List.of() : subUnitsAdded,
                subUnitsRemoved == null ? List.of() : subUnitsRemoved,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
