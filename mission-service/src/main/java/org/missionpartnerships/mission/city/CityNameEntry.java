package org.missionpartnerships.mission.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One of the names that a city was ever called by, folded for searching. Written by the projection alone. */
@Entity
@Immutable
@IdClass(CityNameEntry.Key.class)
@Table(schema = "city_list", name = "name")
public class CityNameEntry {

    @Id
    public String city;

    @Id
    public String folded;

    public record Key(String city, String folded) {}
}
