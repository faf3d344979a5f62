package org.missionpartnerships.mission.mission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a city leads a mission or takes part in it. Written by the projection alone. */
@Entity
@Immutable
@IdClass(ParticipationEntry.Key.class)
@Table(schema = "mission_list", name = "participation")
public class ParticipationEntry {

    @Id
    public String city;

    @Id
    public String mission;

    public record Key(String city, String mission) {}
}
