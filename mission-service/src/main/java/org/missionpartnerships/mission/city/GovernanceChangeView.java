package org.missionpartnerships.mission.city;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.published.mission.CityEvent.GovernanceStructureChanged;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record GovernanceChangeView(
        String description,
        List<String> authoritiesAdded,
        List<String> authoritiesRemoved,
        List<String> subUnitsAdded,
        List<String> subUnitsRemoved,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Whether it had happened by the date asked for; absent if none was.") @Nullable
        Certainty certainty) {

    static GovernanceChangeView of(GovernanceStructureChanged changed) {
        return of(changed, (Certainty) null);
    }

    /** The change, if it had or may have happened by a date. */
    static Optional<GovernanceChangeView> of(GovernanceStructureChanged changed, At at) {
        Certainty certainty = at.certainty(changed.occurred());
        return certainty == Certainty.NOT_YET ? Optional.empty() : Optional.of(of(changed, certainty));
    }

    private static GovernanceChangeView of(GovernanceStructureChanged changed, @Nullable Certainty certainty) {
        return new GovernanceChangeView(
                changed.description(),
                changed.authoritiesAdded(),
                changed.authoritiesRemoved(),
                changed.subUnitsAdded(),
                changed.subUnitsRemoved(),
                changed.occurred(),
                changed.source(),
                changed.assertedBy(),
                certainty);
    }
}
