package org.missionpartnerships.mission.city;

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
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.CityId;

/** A city, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "city_list", name = "city")
public class CityEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String name;

    public String kind;

    public @Nullable String country;

    public int missions;

    /**
     * By id.
     *
     * @param filter values that columns must have
     */
    static List<CityEntry> find(Map<String, String> filter, String after, int limit) {
        String matching = filter.keySet().stream()
                .map(column -> column + " = :" + column + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("after", after);
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    CitySummary summary() {
        return new CitySummary(
                new CityId(id), name, EventJson.mapper().convertValue(kind, CityKind.class), country, missions);
    }
}
