package org.missionpartnerships.mission.replication;

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
import org.missionpartnerships.published.mission.Place;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.ReplicationId;
import org.missionpartnerships.published.mission.ReplicationStatus;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** A replication, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "replication_list", name = "replication")
public class ReplicationEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String status;

    public @Nullable String mission;

    public @Nullable String practice;

    public String place;

    public @Nullable String city;

    public @Nullable String country;

    public @Nullable String name;

    public @Nullable String resulting;

    public String occurred;

    /**
     * By id.
     *
     * @param filter values that attributes must have
     */
    static List<ReplicationEntry> find(Map<String, String> filter, String after, int limit) {
        String matching = filter.keySet().stream()
                .map(attribute -> attribute + " = :" + attribute + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("after", after);
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    ReplicationSummary summary() {
        return new ReplicationSummary(
                new ReplicationId(id),
                EventJson.mapper().convertValue(status, ReplicationStatus.class),
                mission == null ? null : new MissionId(mission),
                practice == null ? null : new PracticeId(practice),
                EventJson.read(Place.class, place),
                name,
                resulting == null ? null : new MissionId(resulting),
                EventJson.read(Occurred.class, occurred));
    }
}
