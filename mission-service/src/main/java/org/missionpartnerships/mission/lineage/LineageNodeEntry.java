package org.missionpartnerships.mission.lineage;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.published.mission.FitTestOverride;

/** A mission, practice or replication, as the lineage shows it from one instant to another. Written by the projection alone. */
@Entity
@Immutable
@IdClass(LineageNodeEntry.Key.class)
@Table(schema = "lineage", name = "node")
public class LineageNodeEntry extends PanacheEntityBase {

    /** Kind and id, as in {@code mission/johvi-kood}. */
    @Id
    public String node;

    public @Nullable String title;

    public @Nullable String city;

    public @Nullable String place;

    public @Nullable String status;

    @Column(name = "override_by")
    public @Nullable String overrideBy;

    @Column(name = "override_reason")
    public @Nullable String overrideReason;

    @Id
    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

    public record Key(String node, Instant knownFrom) {}

    @Nullable
    FitTestOverride fitTestOverride() {
        return overrideBy == null || overrideReason == null ? null : new FitTestOverride(overrideBy, overrideReason);
    }

    /** @param knownAt null for how they are shown now */
    static List<LineageNodeEntry> all(Collection<String> nodes, @Nullable KnownAt knownAt) {
        Map<String, Object> parameters = new HashMap<>(Map.of("nodes", nodes));
        if (knownAt != null) {
            parameters.put("knownAt", knownAt.instant());
        }
        return list(
                "from LineageNodeEntry n where n.node in :nodes and %s".formatted(KnownAt.rows("n", knownAt)),
                parameters);
    }
}
