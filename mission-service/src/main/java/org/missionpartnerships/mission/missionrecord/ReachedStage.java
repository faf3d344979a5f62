package org.missionpartnerships.mission.missionrecord;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.mission.HeldStage;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.value.AssertedBy;
import org.missionpartnerships.published.value.Occurred;
import org.missionpartnerships.published.value.Source;

public record ReachedStage(
        FormalisationStage stage,
        @Nullable String description,
        Occurred occurred,
        @Nullable Source source,
        AssertedBy assertedBy,

        @Schema(description = "Absent while the alliance has this form.") @Nullable
        StageEnd ended) {

    public record StageEnd(
            @Nullable String reason,

            @Schema(description = "Whether projects go on without it; absent where nobody says.") @Nullable
            Boolean projectsContinue,

            Occurred occurred,
            @Nullable Source source,
            AssertedBy assertedBy) {

        static StageEnd of(FormalisationStageEnded ended) {
            return new StageEnd(
                    ended.reason(), ended.projectsContinue(), ended.occurred(), ended.source(), ended.assertedBy());
        }
    }

    static ReachedStage of(HeldStage stage) {
        FormalisationStageReached reached = stage.reached();
        FormalisationStageEnded ended = stage.ended();
        return new ReachedStage(
                reached.stage(),
                reached.description(),
                reached.occurred(),
                reached.source(),
                reached.assertedBy(),
                ended == null ? null : StageEnd.of(ended));
    }
}
