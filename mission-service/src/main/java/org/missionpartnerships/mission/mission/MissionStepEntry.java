package org.missionpartnerships.mission.mission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.Certainty;

/** A status that a mission took on, or a stage of formalisation that it reached. Written by the projection alone. */
@Entity
@Immutable
@IdClass(MissionStepEntry.Key.class)
@Table(schema = "mission_list", name = "step")
public class MissionStepEntry extends PanacheEntityBase {

    @Id
    public String mission;

    /** The number of its event in the city's line. */
    @Id
    public long seq;

    /** Either status or stage. */
    public String kind;

    public String value;

    public int rank;

    public @Nullable LocalDate earliest;

    public @Nullable LocalDate latest;

    public boolean ended;

    @Column(name = "ended_earliest")
    public @Nullable LocalDate endedEarliest;

    @Column(name = "ended_latest")
    public @Nullable LocalDate endedLatest;

    /** The steps of some missions, in the order of recording. */
    static Map<String, List<MissionStepEntry>> ofMissions(List<String> missions) {
        List<MissionStepEntry> steps = list("mission in :missions order by mission, seq", Map.of("missions", missions));
        return steps.stream().collect(Collectors.groupingBy(step -> step.mission));
    }

    Certainty began(LocalDate at) {
        return Certainty.of(earliest, latest, at);
    }

    /** Empty if it certainly did not stand then. */
    Optional<Certainty> standing(LocalDate at) {
        Certainty ending = ended ? Certainty.of(endedEarliest, endedLatest, at) : Certainty.NOT_YET;
        return Certainty.standing(began(at), ending);
    }

    MissionStatus status() {
        return EventJson.mapper().convertValue(value, MissionStatus.class);
    }

    FormalisationStage stage() {
        return EventJson.mapper().convertValue(value, FormalisationStage.class);
    }

    public record Key(String mission, long seq) {}
}
