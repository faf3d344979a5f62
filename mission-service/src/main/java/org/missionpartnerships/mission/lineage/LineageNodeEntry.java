package org.missionpartnerships.mission.lineage;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A mission, practice, replication or adopting city, as the lineage shows it. Written by the projection alone. */
@Entity
@Immutable
@Table(schema = "lineage", name = "node")
public class LineageNodeEntry extends PanacheEntityBase {

    /** Kind and id, as in {@code mission/johvi-kood}. */
    @Id
    public String node;

    public @Nullable String title;

    public @Nullable String city;

    public @Nullable String place;

    public @Nullable String status;

    static List<LineageNodeEntry> all(Collection<String> nodes) {
        return list("node in ?1", nodes);
    }
}
