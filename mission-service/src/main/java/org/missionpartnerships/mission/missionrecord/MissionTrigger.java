package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.TriggerKind;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record MissionTrigger(
        TriggerKind kind,
        String description,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static MissionTrigger of(TriggerRecorded trigger) {
        return new MissionTrigger(
                trigger.kind(), trigger.description(), trigger.occurred(), trigger.source(), trigger.assertedBy());
    }
}
