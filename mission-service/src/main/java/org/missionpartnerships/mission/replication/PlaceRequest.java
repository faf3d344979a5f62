package org.missionpartnerships.mission.replication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.value.CityId;

@Schema(description = "A registered city, or a place that takes no part in the record.")
public record PlaceRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "Kuopio")
        String name,

        @Schema(description = "Its id, where it is registered.", examples = "kuopio") @Nullable
        CityId city,

        @Schema(description = "ISO 3166-1, two letters.", examples = "FI")
        @Nullable
        @Pattern(regexp = "[A-Z]{2}", message = "expected two capital letters, such as FI")
        String country) {

    Place toPlace() {
        return new Place(name, city, country);
    }
}
