package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;

/** A stage of formalisation, for as long as the alliance had that form. @param ended null while it has it */
public record HeldStage(
        FormalisationStageReached reached, @Nullable FormalisationStageEnded ended) {

    static List<HeldStage> of(Dossier dossier) {
        List<HeldStage> stages = new ArrayList<>();
        for (MissionEvent event : dossier.events()) {
            if (event instanceof FormalisationStageReached reached) {
                stages.add(new HeldStage(reached, null));
            } else if (event instanceof FormalisationStageEnded ended) {
                stages.replaceAll(
                        stage -> stage.ended() == null && stage.reached().stage() == ended.stage()
                                ? new HeldStage(stage.reached(), ended)
                                : stage);
            }
        }
        return stages;
    }
}
