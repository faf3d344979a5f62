package org.missionpartnerships.mission.adoption;

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
import org.missionpartnerships.published.mission.AdoptionId;
import org.missionpartnerships.published.mission.PracticeId;
import org.missionpartnerships.published.mission.TimeSaved;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** An adoption, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "adoption_list", name = "adoption")
public class AdoptionEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String practice;

    public String city;

    public @Nullable String mission;

    @Column(name = "origin_city")
    public @Nullable String originCity;

    @Column(name = "origin_mission")
    public @Nullable String originMission;

    @Column(name = "time_saved")
    public @Nullable String timeSaved;

    public boolean discontinued;

    public String occurred;

    /**
     * By id.
     *
     * @param filter values that attributes must have
     */
    static List<AdoptionEntry> find(Map<String, Object> filter, String after, int limit) {
        String matching = filter.keySet().stream()
                .map(attribute -> attribute + " = :" + attribute + " and ")
                .collect(Collectors.joining());
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("after", after);
        return find(matching + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    AdoptionSummary summary() {
        return new AdoptionSummary(
                new AdoptionId(id),
                new PracticeId(practice),
                new CityId(city),
                mission == null ? null : new MissionId(mission),
                originCity == null ? null : new CityId(originCity),
                originMission == null ? null : new MissionId(originMission),
                timeSaved == null ? null : EventJson.read(TimeSaved.class, timeSaved),
                discontinued,
                EventJson.read(Occurred.class, occurred));
    }
}
