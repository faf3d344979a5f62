package org.missionpartnerships.mission.city;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.FoldedText;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.CityKind;
import org.missionpartnerships.published.value.CityId;

/** A city, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "city_list", name = "city")
public class CityEntry extends PanacheEntityBase {

    private static final Pattern LIKE_SYMBOLS = Pattern.compile("[\\\\%_]");

    @Id
    public String id;

    public String name;

    /** As a list of words, divided by commas. */
    public String kinds;

    public @Nullable String country;

    public int missions;

    /** What one may ask of the list; null where it does not matter. */
    record Filter(
            @Nullable String name,
            @Nullable CityKind kind,
            @Nullable String country,
            @Nullable CityId region) {}

    /** By id. */
    static List<CityEntry> find(Filter filter, String after, int limit) {
        StringBuilder matching = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.name() != null) {
            matching.append("id in (select n.city from CityNameEntry n where n.folded like :name escape '\\') and ");
            parameters.put("name", anywhere(FoldedText.of(filter.name().strip())));
        }
        if (filter.kind() != null) {
            matching.append("id in (select k.city from CityKindEntry k where k.kind = :kind) and ");
            parameters.put("kind", EventJson.word(filter.kind()));
        }
        if (filter.country() != null) {
            matching.append("country = :country and ");
            parameters.put("country", filter.country());
        }
        if (filter.region() != null) {
            matching.append("id in (select m.city from RegionMemberEntry m where m.region = :region) and ");
            parameters.put("region", filter.region().value());
        }
        parameters.put("after", after);
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** A pattern for LIKE that finds the text anywhere; what was searched for is taken as it is. */
    private static String anywhere(String text) {
        return "%" + LIKE_SYMBOLS.matcher(text).replaceAll("\\\\$0") + "%";
    }

    CitySummary summary() {
        return new CitySummary(
                new CityId(id),
                name,
                Arrays.stream(kinds.split(","))
                        .map(kind -> EventJson.mapper().convertValue(kind, CityKind.class))
                        .toList(),
                country,
                missions);
    }
}
