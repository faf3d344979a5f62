package org.missionpartnerships.mission.city;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.DistinctionAwarded;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record DistinctionView(
        String distinction,
        @Nullable String awardedBy,
        @Schema(description = "For when.") @Nullable Occurred period,
        @Schema(description = "When it was given.") Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static DistinctionView of(DistinctionAwarded awarded) {
        return new DistinctionView(
                awarded.distinction(),
                awarded.awardedBy(),
                awarded.period(),
                awarded.occurred(),
                awarded.source(),
                awarded.assertedBy());
    }
}
