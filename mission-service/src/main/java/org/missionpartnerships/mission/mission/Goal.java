package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;

/** A goal with all that it ever was. @param revisions in the order of recording; the last one holds */
public record Goal(GoalSet set, List<GoalRevised> revisions) {

    public Goal {
        revisions = List.copyOf(revisions);
    }

    private Goal with(GoalRevised revised) {
        List<GoalRevised> more = new ArrayList<>(revisions);
        more.add(revised);
        return new Goal(set, more);
    }

    static SequencedMap<GoalId, Goal> of(Dossier dossier) {
        SequencedMap<GoalId, Goal> goals = new LinkedHashMap<>();
        for (MissionEvent event : dossier.events()) {
            if (event instanceof GoalSet set) {
                goals.putIfAbsent(set.goal(), new Goal(set, List.of()));
            } else if (event instanceof GoalRevised revised) {
                goals.computeIfPresent(revised.goal(), (_, goal) -> goal.with(revised));
            }
        }
        return goals;
    }
}
