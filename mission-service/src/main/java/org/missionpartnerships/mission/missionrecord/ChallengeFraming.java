package org.missionpartnerships.mission.missionrecord;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.Dossier;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

@Schema(description = "One wording of the challenge; the proposal's own is one of them.")
public record ChallengeFraming(
        String challenge,

        @Schema(description = "Why it was framed anew.") @Nullable
        String reason,

        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy) {

    static List<ChallengeFraming> of(Dossier dossier) {
        List<ChallengeFraming> framings = new ArrayList<>();
        for (MissionEvent event : dossier.events()) {
            if (event instanceof ChallengeFramed framed) {
                framings.add(new ChallengeFraming(
                        framed.challenge(), framed.reason(), framed.occurred(), framed.source(), framed.assertedBy()));
            } else if (event instanceof MissionProposed proposed && proposed.challenge() != null) {
                framings.add(new ChallengeFraming(
                        proposed.challenge(), null, proposed.occurred(), proposed.source(), proposed.assertedBy()));
            }
        }
        return framings;
    }
}
