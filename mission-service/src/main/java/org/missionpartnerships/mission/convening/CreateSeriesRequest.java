package org.missionpartnerships.mission.convening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.convening.SeriesCommand.CreateSeries;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Of a mission or of a city; of the network, if neither is given.")
public record CreateSeriesRequest(
        @Schema(description = "Made of the title if left out.", examples = "safe-democracy-convention") @Nullable
        SeriesId id,

        @Schema(description = "The mission whose meetings these are.", examples = "vienna-safe-democracy") @Nullable
        MissionId mission,

        @Schema(description = "The city whose meetings these are, if they are no mission's.", examples = "vienna")
        @Nullable
        CityId city,

        @NotBlank @Size(max = 300) @Schema(examples = "Safe Democracy Convention")
        String title,

        @Nullable @Size(min = 1, max = 2000) String description,

        @Schema(
                description = "How long from one meeting to the next.",
                examples = "{\"qualifier\":\"approximate\",\"value\":3,\"unit\":\"months\"}")
        @Nullable
        Quantity interval,

        @Schema(description = "When the series began.", examples = "{\"edtf\":\"2025\"}")
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    public CreateSeriesRequest {
        if (mission != null && city != null) {
            throw new IllegalArgumentException(
                    "A series belongs to a mission, to a city, or to the network: give mission or city, or neither");
        }
    }

    SeriesId idOrDerived() {
        return id == null ? new SeriesId(Slug.derive("Series title", title)) : id;
    }

    /** @param home the city, or the mission's lead city, in whose ledger the series is to live; null for the network's */
    CreateSeries toCommand(@Nullable CityId home) {
        return new CreateSeries(
                idOrDerived(),
                mission,
                home,
                title,
                description,
                interval,
                occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
