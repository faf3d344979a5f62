package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "At least one fact.")
public record RecordCityFactsRequest(
        @Schema(examples = "{\"qualifier\":\"approximate\",\"value\":177000,\"unit\":\"residents\"}") @Nullable
        Quantity population,

        @Nullable @Size(min = 1, max = 2000) String location,

        @Schema(description = "Form of government and who carries it; parties, never persons.")
        @Nullable
        @Size(min = 1, max = 2000)
        String governance,

        @Nullable @Size(min = 1, max = 2000) String economy,

        @Schema(description = "Districts, parishes, boroughs or counties.") @Nullable @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> subUnits,

        @Schema(description = "The date for which this is said.", examples = "{\"edtf\":\"2025\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordCityFacts toCommand(CityId city) {
        return new RecordCityFacts(
                city,
                population,
                location,
                governance,
                economy,
                subUnits == null ? List.of() : subUnits,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
