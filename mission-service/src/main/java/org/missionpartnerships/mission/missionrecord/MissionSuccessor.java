package org.missionpartnerships.mission.missionrecord;

import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record MissionSuccessor(
        MissionId successor,
        @Nullable String description,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static MissionSuccessor of(SuccessorLinked linked) {
        return new MissionSuccessor(
                linked.successor(), linked.description(), linked.occurred(), linked.source(), linked.assertedBy());
    }
}
