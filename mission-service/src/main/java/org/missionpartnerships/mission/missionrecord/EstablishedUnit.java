package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record EstablishedUnit(
        UnitId unit,
        String name,
        boolean permanent,
        @Nullable String mandate,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static EstablishedUnit of(CoordinationUnitEstablished established) {
        return new EstablishedUnit(
                established.unit(),
                established.name(),
                established.permanent(),
                established.mandate(),
                established.occurred(),
                established.source(),
                established.assertedBy());
    }
}
