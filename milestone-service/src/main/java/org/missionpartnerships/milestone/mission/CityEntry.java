package org.missionpartnerships.milestone.mission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A city as the mission service told of it. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "known_mission", name = "city")
public class CityEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String name;
}
