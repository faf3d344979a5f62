package org.missionpartnerships.mission.community;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** That a mission or city has heard its community. Written by the projection alone. */
@Entity
@Immutable
@Table(schema = "community_list", name = "community")
public class CommunityEntry extends PanacheEntityBase {

    @Id
    public String stream;

    public String city;

    public @Nullable String mission;

    /** The city itself, if it asked, then the missions that it leads. */
    static List<Owner> ofCity(CityId city) {
        return CommunityEntry.<CommunityEntry>list("city = ?1 order by stream", city.value()).stream()
                .map(entry -> new Owner(city, entry.mission == null ? null : new MissionId(entry.mission)))
                .toList();
    }
}
