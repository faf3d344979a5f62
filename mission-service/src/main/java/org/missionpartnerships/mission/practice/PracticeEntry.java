package org.missionpartnerships.mission.practice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.search.SearchedWords;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Quantity;

/** A practice, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "practice_list", name = "practice")
public class PracticeEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String title;

    public String topic;

    public @Nullable Boolean tested;

    public @Nullable String count;

    public @Nullable String mission;

    public @Nullable String city;

    public boolean withdrawn;

    public int adoptions;

    /**
     * What a list is narrowed to; null for all.
     *
     * @param adoptedBy a city that adopted the practice
     */
    record Selection(
            @Nullable SearchedWords words,
            @Nullable Topic topic,
            @Nullable CityId city,
            @Nullable MissionId mission,
            @Nullable CityId adoptedBy,
            @Nullable Boolean tested,
            @Nullable Boolean withdrawn) {}

    /** By id. */
    @SuppressWarnings("unchecked") // the query names the entity
    static List<PracticeEntry> find(Selection selection, String after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("after", after);
        StringBuilder where = new StringBuilder("id > :after");
        narrow(where, parameters, "topic = :topic", "topic", selection.topic());
        narrow(where, parameters, "city = :city", "city", selection.city());
        narrow(where, parameters, "mission = :mission", "mission", selection.mission());
        narrow(where, parameters, "tested = :tested", "tested", selection.tested());
        narrow(where, parameters, "withdrawn = :withdrawn", "withdrawn", selection.withdrawn());
        narrow(
                where,
                parameters,
                "id IN (SELECT practice FROM practice_list.adoption WHERE adoption.city = :adopter)",
                "adopter",
                selection.adoptedBy());
        if (selection.words() != null) {
            where.append(" AND words @@ to_tsquery('simple', :query)");
            parameters.put("query", selection.words().query());
        }
        Query query = getEntityManager().createNativeQuery("""
                        SELECT practice.*,
                               (SELECT CAST(count(*) AS integer) FROM practice_list.adoption
                                WHERE adoption.practice = practice.id) AS adoptions
                        FROM practice_list.practice WHERE %s ORDER BY id""".formatted(where), PracticeEntry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void narrow(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value instanceof Boolean ? value : value.toString());
        }
    }

    PracticeSummary summary() {
        return new PracticeSummary(
                new PracticeId(id),
                title,
                new Topic(topic),
                tested,
                count == null ? null : EventJson.read(Quantity.class, count),
                mission == null ? null : new MissionId(mission),
                city == null ? null : new CityId(city),
                withdrawn,
                adoptions);
    }
}
