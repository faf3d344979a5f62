package org.missionpartnerships.milestone.indicator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.milestone.IndicatorEvent.IndicatorDefined;
import org.missionpartnerships.published.value.MissionId;

/** An indicator, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_indicators", name = "indicator")
public class IndicatorEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    public String mission;

    /** Number of the definition in its ledger, which all of a mission's indicators share. */
    public long seq;

    public String definition;

    public long measurements;

    public long version;

    /** In the order in which they were defined. */
    static List<IndicatorEntry> of(MissionId mission, long afterSeq, int limit) {
        return find("mission = ?1 and seq > ?2 order by seq", mission.value(), afterSeq)
                .range(0, limit - 1)
                .list();
    }

    IndicatorSummary summary() {
        return IndicatorSummary.of(EventJson.read(IndicatorDefined.class, definition), measurements, version);
    }
}
