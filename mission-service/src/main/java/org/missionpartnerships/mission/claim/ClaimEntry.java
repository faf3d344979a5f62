package org.missionpartnerships.mission.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimId;
import org.missionpartnerships.published.mission.ClaimStatus;
import org.missionpartnerships.published.mission.ClaimSubjectId;
import org.missionpartnerships.published.mission.ClaimTopic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** How a claim stood from one instant to another, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "claim_list", name = "claim")
public class ClaimEntry extends PanacheEntityBase {

    /** The claim, and the version of its subject from which it stood so. */
    @Id
    public String standing;

    public String id;

    public String subject;

    public int number;

    public String city;

    public @Nullable String mission;

    public String topic;

    public String status;

    @Column(name = "open_disputes")
    public int openDisputes;

    public @Nullable UUID event;

    public @Nullable LocalDate earliest;

    public @Nullable LocalDate latest;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

    /** The claim as it was recorded. */
    public String said;

    /** By subject, then in the order of recording. */
    static List<ClaimEntry> find(ClaimFilter filter, String afterSubject, int afterNumber, int limit) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("afterSubject", afterSubject);
        parameters.put("afterNumber", afterNumber);
        return find(
                        filter.hql()
                                + "(subject > :afterSubject or subject = :afterSubject and number > :afterNumber)"
                                + " order by subject, number",
                        parameters)
                .range(0, limit - 1)
                .list();
    }

    /** @param most how many of each subject; claims are numbered without a gap */
    static List<ClaimEntry> of(Collection<String> subjects, int most, ClaimFilter filter) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("subjects", subjects);
        parameters.put("most", most);
        return list(filter.hql() + "subject in :subjects and number <= :most order by subject, number", parameters);
    }

    static List<ClaimEntry> sayingTheSameAs(Collection<UUID> events, ClaimFilter filter) {
        Map<String, Object> parameters = filter.parameters();
        parameters.put("events", events);
        return list(filter.hql() + "event in :events order by subject, number", parameters);
    }

    CityId city() {
        return new CityId(city);
    }

    ClaimRecorded claim() {
        return EventJson.read(ClaimRecorded.class, said);
    }

    /** @param certainty whether it had been said by the date asked for */
    ClaimSummary summary(ClaimRecorded claim, Certainty certainty) {
        return new ClaimSummary(
                new ClaimId(id),
                new ClaimSubjectId(subject),
                city(),
                mission == null ? null : new MissionId(mission),
                new ClaimTopic(topic),
                claim.statement(),
                claim.quantity(),
                claim.money(),
                claim.parties(),
                claim.date(),
                claim.event(),
                EventJson.mapper().convertValue(status, ClaimStatus.class),
                openDisputes,
                claim.occurred(),
                certainty,
                claim.source(),
                claim.assertedBy(),
                recordedAt);
    }
}
