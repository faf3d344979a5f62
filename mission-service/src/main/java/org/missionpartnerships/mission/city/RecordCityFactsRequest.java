package org.missionpartnerships.mission.city;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.RecordCityFacts;
import org.missionpartnerships.published.mission.PopulationShare;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "At least one fact.")
public record RecordCityFactsRequest(
        @Schema(examples = "{\"qualifier\":\"approximate\",\"value\":177000,\"unit\":\"residents\"}") @Nullable
        Quantity population,

        @Schema(description = "Parts of the population.") @Nullable @Size(max = 50)
        List<@Valid PopulationShareRequest> populationShares,

        @Nullable @Size(min = 1, max = 2000) String location,

        @Schema(description = "Form of government and who carries it; parties, never persons.")
        @Nullable
        @Size(min = 1, max = 2000)
        String governance,

        @Schema(description = "Members of the council.", examples = "{\"value\":60,\"unit\":\"members\"}") @Nullable
        Quantity councilSeats,

        @Nullable @Size(min = 1, max = 2000) String economy,

        @Schema(description = "As the source names them.", examples = "[\"PKO BP\",\"Orlen\",\"PZU\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> mainEmployers,

        @Schema(description = "Districts, parishes, boroughs or counties.") @Nullable @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> subUnits,

        @Schema(
                description = "How many there are, where the source counts them and does not name them all.",
                examples = "{\"value\":18,\"unit\":\"districts\"}")
        @Nullable
        Quantity subUnitCount,

        @Schema(description = "The date for which this is said.", examples = "{\"edtf\":\"2025\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public RecordCityFactsRequest {
        Quantity.requireCount("Population", population);
        Quantity.requireCount("Council seats", councilSeats);
        Quantity.requireCount("Number of sub-units", subUnitCount);
    }

    public record PopulationShareRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "foreign nationals")
            String group,

            @Schema(examples = "{\"qualifier\":\"approximate\",\"value\":36,\"unit\":\"%\"}")
            Quantity share) {}

    RecordCityFacts toCommand(CityId city) {
        return new RecordCityFacts(
                city,
                population,
                populationShares == null
                        ? List.of()
                        : populationShares.stream()
                                .map(given -> new PopulationShare(given.group(), given.share()))
                                .toList(),
                location,
                governance,
                councilSeats,
                economy,
                mainEmployers == null ? List.of() : mainEmployers,
                subUnits == null ? List.of() : subUnits,
                subUnitCount,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
