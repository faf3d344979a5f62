package org.missionpartnerships.mission.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimSubjectStatus;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** How a subject stood from one instant to another, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "claim_list", name = "subject")
public class ClaimSubjectEntry extends PanacheEntityBase {

    /** How many claims a list shows of a subject. */
    static final int MOST_CLAIMS = 50;

    /** The subject, and the version from which it stood so. */
    @Id
    public String standing;

    public String id;

    public String city;

    public @Nullable String mission;

    public String topic;

    public String title;

    public String status;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

    /** By id. */
    static List<ClaimSubjectEntry> find(ClaimFilter filter, String after, int limit) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("after", after);
        return find(filter.hql() + "id > :after order by id", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** @param claims one more than are shown, if there are that many */
    ClaimSubjectSummary summary(List<ClaimSummary> claims) {
        return new ClaimSubjectSummary(
                new ClaimSubjectId(id),
                new CityId(city),
                mission == null ? null : new MissionId(mission),
                new ClaimTopic(topic),
                title,
                EventJson.mapper().convertValue(status, ClaimSubjectStatus.class),
                claims.subList(0, Math.min(claims.size(), MOST_CLAIMS)),
                claims.size() <= MOST_CLAIMS);
    }
}
