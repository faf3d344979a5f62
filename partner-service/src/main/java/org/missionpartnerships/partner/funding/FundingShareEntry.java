package org.missionpartnerships.partner.funding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.partner.FundingShareEvent.FundingShareRecorded;
import org.missionpartnerships.published.value.MissionId;

/** A claim about funding, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_funding", name = "funding_share")
public class FundingShareEntry extends PanacheEntityBase {

    @Id
    public UUID id;

    public String mission;

    /** Number of the claim in its ledger, which all of a mission's claims share. */
    public long seq;

    public String claim;

    public long version;

    /** In the order in which they were recorded. */
    static List<FundingShareEntry> of(MissionId mission, long afterSeq, int limit) {
        return find("mission = ?1 and seq > ?2 order by seq", mission.value(), afterSeq)
                .range(0, limit - 1)
                .list();
    }

    FundingShareView view() {
        return FundingShareView.of(EventJson.read(FundingShareRecorded.class, claim), version);
    }
}
