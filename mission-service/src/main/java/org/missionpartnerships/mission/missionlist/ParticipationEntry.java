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
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** That a city leads a mission or takes part in it, and since when and until when, as known from one instant to another. Written by the projection alone. */
@Entity
@Immutable
@IdClass(ParticipationEntry.Key.class)
@Table(schema = "mission_list", name = "participation")
public class ParticipationEntry extends PanacheEntityBase {

    @Id
    public String city;

    @Id
    public String mission;

    /** The number of the event in the lead city's line with which it began. */
    @Id
    public long seq;

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

    /** @param knownAt null for all that is recorded */
    static Map<String, List<ParticipationEntry>> of(CityId city, List<String> missions, @Nullable KnownAt knownAt) {
        Map<String, Object> parameters = new HashMap<>(Map.of("city", city.value(), "missions", missions));
        if (knownAt != null) {
            parameters.put("knownAt", knownAt.instant());
        }
        List<ParticipationEntry> participations = list(
                "from ParticipationEntry p where p.city = :city and p.mission in :missions and %s"
                        .formatted(KnownAt.rows("p", knownAt)),
                parameters);
        return participations.stream().collect(Collectors.groupingBy(participation -> participation.mission));
    }

    Stream<Occurred> dates() {
        return Stream.of(Optional.of(began()), ended()).flatMap(Optional::stream);
    }

    private Occurred began() {
        return EventJson.read(Occurred.class, occurred);
    }

    private Optional<Occurred> ended() {
        return Optional.ofNullable(endedOccurred).map(date -> EventJson.read(Occurred.class, date));
    }

    /** Whether the city took part then, or may have. */
    boolean mayStand(At at) {
        return at.standing(began(), ended().orElse(null)).isPresent();
    }

    public record Key(String city, String mission, long seq, boolean ended) {}
}
