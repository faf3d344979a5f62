package org.missionpartnerships.mission.governing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.GovernanceEvent.DatesCorrected;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Wrong days on record were put right so.")
public record DatesCorrectionView(
        Occurred from,

        @Schema(description = "Absent where it goes on.") @Nullable
        Occurred until,

        @Nullable String reason,

        @Schema(description = "When the mistake was found.") Occurred occurred,

        @Nullable Source source,
        AssertedBy assertedBy) {

    public static DatesCorrectionView of(DatesCorrected event) {
        return new DatesCorrectionView(
                event.from(), event.until(), event.reason(), event.occurred(), event.source(), event.assertedBy());
    }
}
