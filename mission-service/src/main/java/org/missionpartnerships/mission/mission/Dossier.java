package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.GoalId;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.UnitId;
import org.missionpartnerships.published.value.Occurred;

/** What was recorded about a mission, its proposal included, in the order of recording. */
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

    public <T extends MissionEvent> List<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Stream<Occurred> dates() {
        return events.stream().map(MissionEvent::occurred);
    }

    public SequencedMap<GoalId, Goal> goals() {
        return Goal.of(this);
    }

    Optional<Goal> goal(GoalId goal) {
        return Optional.ofNullable(goals().get(goal));
    }

    public List<HeldStage> stages() {
        return HeldStage.of(this);
    }

    /** The last time that the alliance had this form, if it ever had. */
    Optional<HeldStage> stage(FormalisationStage stage) {
        return stages().reversed().stream()
                .filter(held -> held.reached().stage() == stage)
                .findFirst();
    }

    Optional<CoordinationUnitEstablished> unit(UnitId unit) {
        return all(CoordinationUnitEstablished.class).stream()
                .filter(known -> known.unit().equals(unit))
                .findFirst();
    }
}
