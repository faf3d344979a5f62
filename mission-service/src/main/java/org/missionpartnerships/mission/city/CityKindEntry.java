package org.missionpartnerships.mission.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One of the things that a city is at once. Written by the projection alone. */
@Entity
@Immutable
@IdClass(CityKindEntry.Key.class)
@Table(schema = "city_list", name = "kind")
public class CityKindEntry {

    @Id
    public String city;

    @Id
    public String kind;

    public record Key(String city, String kind) {}
}
