package org.missionpartnerships.milestone.deliverable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.milestone.DeliverableEvent.DeliverablePublished;
import org.missionpartnerships.published.value.MissionId;

/** A deliverable, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_deliverables", name = "deliverable")
public class DeliverableEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    public String mission;

    /** Number of the publication in its ledger, which all of a mission's deliverables share. */
    public long seq;

    public String publication;

    public long version;

    /** In the order in which they were recorded. */
    static List<DeliverableEntry> of(MissionId mission, long afterSeq, int limit) {
        return find("mission = ?1 and seq > ?2 order by seq", mission.value(), afterSeq)
                .range(0, limit - 1)
                .list();
    }

    DeliverableView view() {
        return DeliverableView.of(EventJson.read(DeliverablePublished.class, publication), version);
    }
}
