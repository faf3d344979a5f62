package org.missionpartnerships.mission.scaling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;

/** What is said of a mission's scaling, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "scaling_list", name = "mission")
public class ScalingPlanEntry extends PanacheEntityBase {

    @Id
    public String mission;

    public String title;

    public String topic;

    public String city;

    public boolean told;

    public boolean agreed;

    public @Nullable String owner;

    @Column(name = "owner_earliest")
    public @Nullable LocalDate ownerEarliest;

    @Column(name = "half_known")
    public boolean halfKnown;

    @Column(name = "half_earliest")
    public @Nullable LocalDate halfEarliest;

    @Column(name = "half_latest")
    public @Nullable LocalDate halfLatest;

    /**
     * What a list is narrowed to; null for all.
     *
     * @param pastHalf certain for those whose half is certainly past at the date, possible for those whose half may be, notYet
     *     for the others whose duration is known
     */
    record Selection(
            @Nullable CityId city,
            @Nullable Topic topic,
            @Nullable Boolean agreed,
            @Nullable Boolean owned,
            @Nullable Certainty pastHalf,
            LocalDate at) {}

    /** By mission. An owner counts from the first day on which they may have been designated. */
    static List<ScalingPlanEntry> find(Selection selection, String after, int limit) {
        List<String> matching = new ArrayList<>(List.of("told = true"));
        Map<String, Object> parameters = new HashMap<>();
        if (selection.city() != null) {
            matching.add("city = :city");
            parameters.put("city", selection.city().value());
        }
        if (selection.topic() != null) {
            matching.add("topic = :topic");
            parameters.put("topic", selection.topic().value());
        }
        if (selection.agreed() != null) {
            matching.add("agreed = :agreed");
            parameters.put("agreed", selection.agreed());
        }
        if (selection.owned() != null) {
            String owned = "(owner is not null and (ownerEarliest is null or ownerEarliest <= :at))";
            matching.add(selection.owned() ? owned : "not " + owned);
            parameters.put("at", selection.at());
        }
        if (selection.pastHalf() != null) {
            String certain = "(halfLatest is not null and halfLatest <= :at)";
            String possible = "(%s or halfEarliest is null or halfEarliest <= :at)".formatted(certain);
            matching.add("halfKnown = true and "
                    + switch (selection.pastHalf()) {
                        case CERTAIN -> certain;
                        case POSSIBLE -> possible;
                        case NOT_YET -> "not " + possible;
                    });
            parameters.put("at", selection.at());
        }
        parameters.put("after", after);
        return find(String.join(" and ", matching) + " and mission > :after order by mission", parameters)
                .range(0, limit - 1)
                .list();
    }

    ScalingPlanSummary summary(LocalDate at) {
        return new ScalingPlanSummary(
                new MissionId(mission),
                title,
                new Topic(topic),
                new CityId(city),
                agreed,
                owner == null ? null : EventJson.read(Party.class, owner),
                halfEarliest,
                halfLatest,
                halfKnown ? new Bounds(halfEarliest, halfLatest).passedBy(at) : null);
    }
}
