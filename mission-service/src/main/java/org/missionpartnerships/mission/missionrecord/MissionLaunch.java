package org.missionpartnerships.mission.missionrecord;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "Rests on a passed fit test or on an override; one of the two is there.")
public record MissionLaunch(
        @Schema(description = "Number of the passed test.") @Nullable
        Integer fitTest,

        @Nullable FitTestOverride fitTestOverride,
        List<Party> launchedBy,
        @Nullable String workingMode,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static MissionLaunch of(MissionLaunched launched) {
        return new MissionLaunch(
                launched.fitTest(),
                launched.fitTestOverride(),
                launched.launchedBy(),
                launched.workingMode(),
                launched.occurred(),
                launched.source(),
                launched.assertedBy());
    }
}
