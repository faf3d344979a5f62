package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.UnitId;

/** What was recorded about a mission besides its proposal, in the order of recording. */
public record Dossier(List<MissionEvent> events) {

    static final Dossier EMPTY = new Dossier(List.of());

    public Dossier {
        events = List.copyOf(events);
    }

    Dossier with(MissionEvent event) {
        List<MissionEvent> more = new ArrayList<>(events);
        more.add(event);
        return new Dossier(more);
    }

    <T extends MissionEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Optional<GoalSet> goal(GoalId goal) {
        return all(GoalSet.class).stream()
                .filter(set -> set.goal().equals(goal))
                .findFirst();
    }

    Optional<FormalisationStageReached> stage(FormalisationStage stage) {
        return all(FormalisationStageReached.class).stream()
                .filter(reached -> reached.stage() == stage)
                .findFirst();
    }

    Optional<CoordinationUnitEstablished> unit(UnitId unit) {
        return all(CoordinationUnitEstablished.class).stream()
                .filter(known -> known.unit().equals(unit))
                .findFirst();
    }
}
