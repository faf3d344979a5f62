package org.missionpartnerships.mission.city;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.CityEvent.CityNameRecorded;
import org.missionpartnerships.published.mission.NameUse;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record CityNameView(
        String name,
        NameUse use,
        @Schema(description = "BCP 47.") @Nullable String language,

        @Schema(description = "Since when it is used; of a slip, when it was made.")
        Occurred occurred,

        @Nullable Source source,
        AssertedBy assertedBy) {

    static CityNameView of(CityNameRecorded recorded) {
        return new CityNameView(
                recorded.name(),
                recorded.use(),
                recorded.language(),
                recorded.occurred(),
                recorded.source(),
                recorded.assertedBy());
    }
}
