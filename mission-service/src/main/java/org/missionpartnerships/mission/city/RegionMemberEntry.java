package org.missionpartnerships.mission.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a city is part of a region; gone when it leaves. Written by the projection alone. */
@Entity
@Immutable
@IdClass(RegionMemberEntry.Key.class)
@Table(schema = "city_list", name = "member")
public class RegionMemberEntry {

    @Id
    public String region;

    @Id
    public String city;

    public record Key(String region, String city) {}
}
