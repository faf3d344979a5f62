package org.missionpartnerships.mission.missionlist;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.search.SearchedWords;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.FormalisationStage;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.partner.Sector;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** How a mission stood from one instant to another, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "mission_list", name = "mission")
public class MissionEntry extends PanacheEntityBase {

    private static final String NOT_CERTAINLY_ENDED =
            "(%1$s.ended = false or %1$s.endedLatest is null or %1$s.endedLatest > :at)";
    private static final String MAY_HAVE_BEGUN =
            "(%1$s.latest <= :at or %1$s.earliest is null or %1$s.earliest <= :at)";

    /** The mission, and the number of the event in the lead city's line from which it stood so. */
    @Id
    public String standing;

    public String id;

    public String title;

    /** Those of the title, as they are searched for. */
    public String words;

    public String topic;

    @Column(name = "lead_city")
    public String leadCity;

    public String status;

    public @Nullable String stage;

    public @Nullable String sector;

    public @Nullable String parent;

    public String detail;

    @Column(name = "override_by")
    public @Nullable String overrideBy;

    @Column(name = "override_reason")
    public @Nullable String overrideReason;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

    /** By id; those that are part of a mission, if one is given. As of a date, also what only may have been so then. */
    static List<MissionEntry> find(MissionFilter filter, @Nullable MissionId parent, String after, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        SearchedWords words = filter.words();
        if (words != null) {
            conditions.add("cast(sql('? @@ to_tsquery(''simple'', ?)', m.words, :words) as boolean) = true");
            parameters.put("words", words.query());
        }
        if (filter.topic() != null) {
            conditions.add("m.topic = :topic");
            parameters.put("topic", filter.topic().value());
        }
        if (filter.sector() != null) {
            conditions.add("m.sector = :sector");
            parameters.put("sector", EventJson.word(filter.sector()));
        }
        if (parent != null) {
            conditions.add("m.parent = :parent");
            parameters.put("parent", parent.value());
        }
        if (filter.city() != null) {
            parameters.put("city", filter.city().value());
        }
        if (filter.status() != null) {
            parameters.put("status", EventJson.word(filter.status()));
        }
        if (filter.stage() != null) {
            parameters.put("stage", EventJson.word(filter.stage()));
        }
        if (filter.day() == null) {
            today(filter, conditions);
        } else {
            parameters.put("at", filter.day());
            asOf(filter, conditions);
        }
        conditions.add(KnownAt.rows("m", filter.knownAt()));
        if (filter.knownAt() != null) {
            parameters.put("knownAt", filter.knownAt().instant());
        }
        conditions.add("m.id > :after");
        parameters.put("after", after);
        return find("from MissionEntry m where " + String.join(" and ", conditions) + " order by m.id", parameters)
                .range(0, limit - 1)
                .list();
    }

    private static void today(MissionFilter filter, List<String> conditions) {
        if (filter.city() != null) {
            conditions.add(
                    "m.id in (select p.mission from ParticipationEntry p where p.city = :city and p.ended = false and %s)"
                            .formatted(KnownAt.rows("p", filter.knownAt())));
        }
        if (filter.status() != null) {
            conditions.add("m.status = :status");
        }
        if (filter.stage() != null) {
            conditions.add("m.stage = :stage");
        }
    }

    /** Says in the database what {@link MissionAsOf} says of one mission. */
    private static void asOf(MissionFilter filter, List<String> conditions) {
        conditions.add("exists (select 1 from MissionStepEntry s where s.mission = m.id and s.kind = 'status' and "
                + MAY_HAVE_BEGUN.formatted("s") + " and " + KnownAt.rows("s", filter.knownAt()) + ")");
        if (filter.city() != null) {
            conditions.add("m.id in (select p.mission from ParticipationEntry p where p.city = :city and "
                    + MAY_HAVE_BEGUN.formatted("p") + " and " + NOT_CERTAINLY_ENDED.formatted("p") + " and "
                    + KnownAt.rows("p", filter.knownAt()) + ")");
        }
        if (filter.status() != null) {
            conditions.add("""
                    exists (select 1 from MissionStepEntry s
                            where s.mission = m.id and s.kind = 'status' and s.value = :status and %1$s and %2$s
                            and (s.latest is null or s.latest > :at
                                 or not exists (select 1 from MissionStepEntry t
                                                where t.mission = m.id and t.kind = 'status' and t.latest <= :at and %3$s
                                                and (t.latest > s.latest or (t.latest = s.latest and t.seq > s.seq)))))""".formatted(
                            MAY_HAVE_BEGUN.formatted("s"),
                            KnownAt.rows("s", filter.knownAt()),
                            KnownAt.rows("t", filter.knownAt())));
        }
        if (filter.stage() != null) {
            conditions.add("""
                    exists (select 1 from MissionStepEntry s
                            where s.mission = m.id and s.kind = 'stage' and s.value = :stage and %1$s and %2$s and %3$s
                            and not exists (select 1 from MissionStepEntry t
                                            where t.mission = m.id and t.kind = 'stage' and t.rank > s.rank
                                            and t.latest <= :at and %4$s
                                            and (t.ended = false or (t.endedLatest is null or t.endedLatest > :at)
                                                 and t.endedEarliest > :at)))""".formatted(
                            MAY_HAVE_BEGUN.formatted("s"),
                            NOT_CERTAINLY_ENDED.formatted("s"),
                            KnownAt.rows("s", filter.knownAt()),
                            KnownAt.rows("t", filter.knownAt())));
        }
    }

    MissionSummary summary(@Nullable MissionAsOf asOf) {
        return new MissionSummary(
                new MissionId(id),
                title,
                new Topic(topic),
                new CityId(leadCity),
                EventJson.mapper().convertValue(status, MissionStatus.class),
                stage == null ? null : EventJson.mapper().convertValue(stage, FormalisationStage.class),
                sector == null ? null : EventJson.mapper().convertValue(sector, Sector.class),
                parent == null ? null : new MissionId(parent),
                EventJson.mapper().convertValue(detail, MissionDetail.class),
                overrideBy == null || overrideReason == null ? null : new FitTestOverride(overrideBy, overrideReason),
                asOf);
    }
}
