package org.missionpartnerships.mission.missionrecord;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Dossier;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "A suspension, a relaunch or a closing.")
public record MissionTurn(
        @Schema(description = "What the mission was from then on.")
        MissionStatus status,

        String reason,

        @Schema(description = "On a closing: whether projects go on without the mission.") @Nullable
        Boolean projectsContinue,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static List<MissionTurn> of(Dossier dossier) {
        List<MissionTurn> turns = new ArrayList<>();
        for (MissionEvent event : dossier.events()) {
            if (event instanceof MissionSuspended turn) {
                turns.add(of(turn, MissionStatus.SUSPENDED, turn.reason(), null));
            } else if (event instanceof MissionRelaunched turn) {
                turns.add(of(turn, MissionStatus.ACTIVE, turn.reason(), null));
            } else if (event instanceof MissionClosed turn) {
                turns.add(of(turn, MissionStatus.CLOSED, turn.reason(), turn.projectsContinue()));
            }
        }
        return turns;
    }

    private static MissionTurn of(
            MissionEvent event, MissionStatus status, String reason, @Nullable Boolean projectsContinue) {
        return new MissionTurn(status, reason, projectsContinue, event.occurred(), event.source(), event.assertedBy());
    }
}
