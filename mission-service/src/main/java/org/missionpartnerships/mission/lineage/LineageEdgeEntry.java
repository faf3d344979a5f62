package org.missionpartnerships.mission.lineage;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.Occurred;

/** One thing comes from another. Written by the projection alone. */
@Entity
@Immutable
@IdClass(LineageEdgeEntry.Key.class)
@Table(schema = "lineage", name = "edge")
public class LineageEdgeEntry extends PanacheEntityBase {

    @Id
    @Column(name = "from_node")
    public String fromNode;

    @Id
    public String relation;

    @Id
    @Column(name = "to_node")
    public String toNode;

    /** The line in which the event stands. */
    public String ledger;

    public UUID event;

    public String type;

    public String stream;

    public String occurred;

    public @Nullable String source;

    @Column(name = "asserted_by")
    public String assertedBy;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    public record Key(String fromNode, String relation, String toNode) {}

    CityId city() {
        return new CityId(ledger);
    }

    Occurred when() {
        return EventJson.read(Occurred.class, occurred);
    }

    static List<LineageEdgeEntry> fromAny(Collection<String> nodes, Instant knownAt, int limit) {
        return find("fromNode in ?1 and recordedAt <= ?2 order by fromNode, relation, toNode", nodes, knownAt)
                .range(0, limit - 1)
                .list();
    }

    static List<LineageEdgeEntry> toAny(Collection<String> nodes, Instant knownAt, int limit) {
        return find("toNode in ?1 and recordedAt <= ?2 order by fromNode, relation, toNode", nodes, knownAt)
                .range(0, limit - 1)
                .list();
    }
}
