package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record MissionScopeChange(
        String description, Occurred occurred, @Nullable Source source, AssertedBy assertedBy) {

    static MissionScopeChange of(ScopeChanged changed) {
        return new MissionScopeChange(
                changed.description(), changed.occurred(), changed.source(), changed.assertedBy());
    }
}
