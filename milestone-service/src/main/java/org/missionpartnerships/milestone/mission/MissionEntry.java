package org.missionpartnerships.milestone.mission;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** A mission as the mission service told of it. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "known_mission", name = "mission")
public class MissionEntry extends PanacheEntityBase {

    @Id
    public String id;

    @Column(name = "lead_city")
    public String leadCity;

    public String title;

    public String status;

    Mission mission() {
        return new Mission(new MissionId(id), new CityId(leadCity), title, status);
    }
}
