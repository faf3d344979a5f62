package org.missionpartnerships.mission.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.missionpartnerships.published.mission.EditionId;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.EditionScheduled;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.UnitId;

/** What was recorded about a mission besides its proposal and launch, in the order of recording. */
public record Dossier(
        List<MissionFitTested> fitTests,
        List<FormalisationStageReached> stages,
        List<MissionContinuityConfirmed> continuity,
        List<CoordinationUnitEstablished> units,
        List<EditionScheduled> editions) {

    static final Dossier EMPTY = new Dossier(List.of(), List.of(), List.of(), List.of(), List.of());

    public Dossier {
        fitTests = List.copyOf(fitTests);
        stages = List.copyOf(stages);
        continuity = List.copyOf(continuity);
        units = List.copyOf(units);
        editions = List.copyOf(editions);
    }

    Optional<FormalisationStageReached> stage(FormalisationStage stage) {
        return stages.stream().filter(reached -> reached.stage() == stage).findFirst();
    }

    Optional<CoordinationUnitEstablished> unit(UnitId unit) {
        return units.stream().filter(known -> known.unit().equals(unit)).findFirst();
    }

    Optional<EditionScheduled> edition(EditionId edition) {
        return editions.stream()
                .filter(known -> known.edition().equals(edition))
                .findFirst();
    }

    Dossier with(MissionFitTested tested) {
        return new Dossier(appended(fitTests, tested), stages, continuity, units, editions);
    }

    Dossier with(FormalisationStageReached reached) {
        return new Dossier(fitTests, appended(stages, reached), continuity, units, editions);
    }

    Dossier with(MissionContinuityConfirmed confirmed) {
        return new Dossier(fitTests, stages, appended(continuity, confirmed), units, editions);
    }

    Dossier with(CoordinationUnitEstablished established) {
        return new Dossier(fitTests, stages, continuity, appended(units, established), editions);
    }

    Dossier with(EditionScheduled scheduled) {
        return new Dossier(fitTests, stages, continuity, units, appended(editions, scheduled));
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
