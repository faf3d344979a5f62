package org.missionpartnerships.mission.mission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** A mission, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_list", name = "mission")
public class MissionEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String title;

    public String topic;

    @Column(name = "lead_city")
    public String leadCity;

    public String status;

    public @Nullable String stage;

    public @Nullable String parent;

    /**
     * By id.
     *
     * @param city only missions that it leads or takes part in; null for all
     * @param filter values that columns must have
     */
    static List<MissionEntry> find(@Nullable String city, Map<String, String> filter, String after, int limit) {
        String matching = filter.keySet().stream()
                .map(column -> column + " = :" + column + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("after", after);
        if (city != null) {
            matching += "id in (select p.mission from ParticipationEntry p where p.city = :city) and ";
            parameters.put("city", city);
        }
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    MissionSummary summary() {
        return new MissionSummary(
                new MissionId(id),
                title,
                new Topic(topic),
                new CityId(leadCity),
                EventJson.mapper().convertValue(status, MissionStatus.class),
                stage == null ? null : EventJson.mapper().convertValue(stage, FormalisationStage.class),
                parent == null ? null : new MissionId(parent));
    }
}
