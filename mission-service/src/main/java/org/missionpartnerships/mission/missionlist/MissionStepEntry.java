package org.missionpartnerships.mission.missionlist;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.Occurred;

/** A status that a mission took on, or a stage of formalisation that it reached, as known from one instant to another. Written by the projection alone. */
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

    /** As JSON; the days beside it are its own, whatever it is known to follow. */
    public String occurred;

    public @Nullable LocalDate earliest;

    public @Nullable LocalDate latest;

    @Id
    public boolean ended;

    @Column(name = "ended_occurred")
    public @Nullable String endedOccurred;

    @Column(name = "ended_earliest")
    public @Nullable LocalDate endedEarliest;

    @Column(name = "ended_latest")
    public @Nullable LocalDate endedLatest;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

    /**
     * The steps of some missions, in the order of recording.
     *
     * @param knownAt null for all that is recorded
     */
    static Map<String, List<MissionStepEntry>> ofMissions(List<String> missions, @Nullable KnownAt knownAt) {
        Map<String, Object> parameters = new HashMap<>(Map.of("missions", missions));
        if (knownAt != null) {
            parameters.put("knownAt", knownAt.instant());
        }
        List<MissionStepEntry> steps = list(
                "from MissionStepEntry s where s.mission in :missions and %s order by s.mission, s.seq"
                        .formatted(KnownAt.rows("s", knownAt)),
                parameters);
        return steps.stream().collect(Collectors.groupingBy(step -> step.mission));
    }

    Stream<Occurred> dates() {
        return Stream.of(Optional.of(begun()), ended()).flatMap(Optional::stream);
    }

    private Occurred begun() {
        return EventJson.read(Occurred.class, occurred);
    }

    private Optional<Occurred> ended() {
        return Optional.ofNullable(endedOccurred).map(date -> EventJson.read(Occurred.class, date));
    }

    Certainty began(At at) {
        return at.certainty(begun());
    }

    /** Empty if it certainly did not stand then. */
    Optional<Certainty> standing(At at) {
        return at.standing(begun(), ended().orElse(null));
    }

    MissionStatus status() {
        return EventJson.mapper().convertValue(value, MissionStatus.class);
    }

    FormalisationStage stage() {
        return EventJson.mapper().convertValue(value, FormalisationStage.class);
    }

    public record Key(String mission, long seq, boolean ended) {}
}
