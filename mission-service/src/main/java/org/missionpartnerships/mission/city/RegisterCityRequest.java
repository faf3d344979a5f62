package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.mission.city.CityCommand.RegisterCity;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RegisterCityRequest(
        @Schema(description = "Made of the name if left out.", examples = "burgos") @Nullable
        CityId id,

        @NotBlank @Size(max = 200) @Schema(examples = "Burgos")
        String name,

        @Schema(description = "Other spellings and names.") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> otherNames,

        @Schema(
                description = "What it is, all at once: Vienna is city and state. A city if left out.",
                examples = "[\"city\",\"state\"]")
        @Nullable
        @Size(min = 1, max = 3)
        List<CityKind> kinds,

        @Schema(description = "ISO 3166-1, two letters.", examples = "ES")
        @Nullable
        @Pattern(regexp = "[A-Z]{2}", message = "expected two capital letters, such as ES")
        String country,

        @Schema(description = "Since when the city takes part in the record; unknown if left out.") @Nullable
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    CityId idOrDerived() {
        return id == null ? new CityId(Slug.derive("City name", name)) : id;
    }

    RegisterCity toCommand() {
        return new RegisterCity(
                idOrDerived(),
                name,
                otherNames == null ? List.of() : otherNames,
                kinds == null ? List.of(CityKind.CITY) : kinds,
                country,
                occurred == null ? Occurred.unknown() : occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
