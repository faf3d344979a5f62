package org.missionpartnerships.mission.convening;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.SeriesId;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** A series of meetings, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "series_list", name = "series")
public class SeriesEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String scope;

    public @Nullable String mission;

    public @Nullable String city;

    public String title;

    /**
     * By id.
     *
     * @param filter values that columns must have
     */
    static List<SeriesEntry> find(Map<String, String> filter, String after, int limit) {
        String matching = filter.keySet().stream()
                .map(column -> column + " = :" + column + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("after", after);
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    static List<SeriesId> ofMission(MissionId mission) {
        return ids("mission = ?1 order by id", mission.value());
    }

    /** Its own, and those of missions that it leads. */
    static List<SeriesId> ofCity(CityId city) {
        return ids("city = ?1 order by id", city.value());
    }

    private static List<SeriesId> ids(String query, String value) {
        return SeriesEntry.<SeriesEntry>list(query, value).stream()
                .map(series -> new SeriesId(series.id))
                .toList();
    }

    SeriesSummary summary() {
        return new SeriesSummary(
                new SeriesId(id),
                EventJson.mapper().convertValue(scope, SeriesScope.class),
                mission == null ? null : new MissionId(mission),
                city == null ? null : new CityId(city),
                title);
    }
}
