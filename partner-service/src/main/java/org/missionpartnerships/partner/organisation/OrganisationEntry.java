package org.missionpartnerships.partner.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.partner.OrganisationEvent.OrganisationRegistered;

/** A line of the directory. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "organisation_directory", name = "organisation")
public class OrganisationEntry extends PanacheEntityBase {

    @Id
    public String id;

    public String registration;

    public long version;

    /** In the order of their ids. */
    static List<OrganisationEntry> after(String id, int limit) {
        return find("id > ?1 order by id", id).range(0, limit - 1).list();
    }

    OrganisationView view() {
        return OrganisationView.of(EventJson.read(OrganisationRegistered.class, registration), version);
    }
}
