package org.missionpartnerships.mission.city;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.city.CityCommand.RecordCityName;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record RecordCityNameRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Kiev")
        String name,

        @Schema(description = "variant if left out.") @Nullable
        NameUse use,

        @Schema(description = "BCP 47.", examples = "uk-Latn")
        @Nullable
        @Pattern(
                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}",
                message = "expected a language tag, such as pl or uk-Latn")
        String language,

        @Schema(
                description = "Since when it is used; of a slip, when it was made. Unknown if left out.",
                examples = "{\"edtf\":\"2025-09\"}")
        @Nullable
        Occurred occurred,

        @Nullable Source source,

        @Schema(description = "human if left out.") @Nullable
        AssertedBy assertedBy) {

    RecordCityName toCommand(CityId city) {
        return new RecordCityName(
                city,
                name,
                use == null ? NameUse.VARIANT : use,
                language,
                occurred == null ? Occurred.unknown() : occurred,
                source,
                assertedBy == null ? AssertedBy.HUMAN : assertedBy);
    }
}
