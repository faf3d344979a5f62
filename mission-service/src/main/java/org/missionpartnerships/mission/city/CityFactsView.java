package org.missionpartnerships.mission.city;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What one source says about a city for a date.")
public record CityFactsView(
        @Nullable Quantity population,
        @Nullable String location,
        @Nullable String governance,
        @Nullable String economy,
        List<String> subUnits,

        @Schema(description = "The date for which this is said.")
        Occurred occurred,

        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Whether that date had come by the one asked for.")
        Certainty certainty) {

    static CityFactsView of(CityFactsRecorded facts, LocalDate at) {
        return new CityFactsView(
                facts.population(),
                facts.location(),
                facts.governance(),
                facts.economy(),
                facts.subUnits(),
                facts.occurred(),
                facts.source(),
                facts.assertedBy(),
                facts.occurred().certainty(at));
    }
}
