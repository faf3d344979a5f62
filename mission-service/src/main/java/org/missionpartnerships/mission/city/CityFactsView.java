package org.missionpartnerships.mission.city;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.CityEvent.CityFactsRecorded;
import org.missionpartnerships.published.mission.PopulationShare;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Quantity;
import org.missionpartnerships.published.value.Source;

@Schema(description = "What one source says about a city for a date.")
public record CityFactsView(
        @Nullable Quantity population,
        List<PopulationShare> populationShares,
        @Nullable String location,
        @Nullable String governance,
        @Nullable Quantity councilSeats,
        @Nullable String economy,
        List<String> mainEmployers,
        List<String> subUnits,

        @Schema(description = "How many there are, named or not.") @Nullable
        Quantity subUnitCount,

        @Schema(description = "The date for which this is said.")
        Occurred occurred,

        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Whether that date had come by the one asked for.")
        Certainty certainty) {

    static CityFactsView of(CityFactsRecorded facts, At at) {
        return new CityFactsView(
                facts.population(),
                facts.populationShares(),
                facts.location(),
                facts.governance(),
                facts.councilSeats(),
                facts.economy(),
                facts.mainEmployers(),
                facts.subUnits(),
                facts.subUnitCount(),
                facts.occurred(),
                facts.source(),
                facts.assertedBy(),
                at.certainty(facts.occurred()));
    }
}
