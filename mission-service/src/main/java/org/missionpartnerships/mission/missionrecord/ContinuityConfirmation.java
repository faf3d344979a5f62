package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.TermId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ContinuityConfirmation(
        CityId city,
        TermId term,
        @Nullable String statement,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static ContinuityConfirmation of(MissionContinuityConfirmed confirmed) {
        return new ContinuityConfirmation(
                confirmed.city(),
                confirmed.term(),
                confirmed.statement(),
                confirmed.occurred(),
                confirmed.source(),
                confirmed.assertedBy());
    }
}
