package org.missionpartnerships.partner.membership;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.partner.MembershipEvent.PartnerJoined;
import org.missionpartnerships.published.value.MissionId;

/** A partner of a mission, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_partners", name = "membership")
public class MembershipEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    public String mission;

    /** Number of the joining in its ledger, which all of a mission's memberships share. */
    public long seq;

    public String joining;

    public long version;

    /** In the order in which they were recorded. */
    static List<MembershipEntry> of(MissionId mission, long afterSeq, int limit) {
        return find("mission = ?1 and seq > ?2 order by seq", mission.value(), afterSeq)
                .range(0, limit - 1)
                .list();
    }

    PartnerView view() {
        return PartnerView.of(EventJson.read(PartnerJoined.class, joining), version);
    }
}
