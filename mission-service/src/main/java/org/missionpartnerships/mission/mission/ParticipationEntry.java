package org.missionpartnerships.mission.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a city leads a mission or takes part in it, and since when and until when. Written by the projection alone. */
@Entity
@Immutable
@IdClass(ParticipationEntry.Key.class)
@Table(schema = "mission_list", name = "participation")
public class ParticipationEntry {

    @Id
    public String city;

    @Id
    public String mission;

    /** The number of the event in the lead city's line with which it began. */
    @Id
    public long seq;

    public @Nullable LocalDate earliest;

    public @Nullable LocalDate latest;

    public boolean ended;

    @Column(name = "ended_earliest")
    public @Nullable LocalDate endedEarliest;

    @Column(name = "ended_latest")
    public @Nullable LocalDate endedLatest;

    public record Key(String city, String mission, long seq) {}
}
