package org.missionpartnerships.mission.scaling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.mission.chronology.At;
import org.missionpartnerships.mission.chronology.KnownAt;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.Topic;
import org.missionpartnerships.published.value.Certainty;
import org.missionpartnerships.published.value.CityId;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** What is said of a mission's scaling, for lists. Written by its projection alone. */
@Entity
@Immutable
@Table(schema = "scaling_list", name = "mission")
public class ScalingPlanEntry extends PanacheEntityBase {

    /** The mission, and the number of the event in its city's line from which it stood so. */
    @Id
    public String standing;

    public String mission;

    public String title;

    public String topic;

    public String city;

    public boolean told;

    public boolean agreed;

    public @Nullable String owner;

    /** The dates of all designations of an owner, as JSON. */
    public String designated;

    /** By their own dates, whatever they are known to follow. */
    @Column(name = "owner_earliest")
    public @Nullable LocalDate ownerEarliest;

    public @Nullable String launched;

    @Column(name = "override_by")
    public @Nullable String overrideBy;

    @Column(name = "override_reason")
    public @Nullable String overrideReason;

    public @Nullable String duration;

    @Column(name = "half_known")
    public boolean halfKnown;

    @Column(name = "half_earliest")
    public @Nullable LocalDate halfEarliest;

    @Column(name = "half_latest")
    public @Nullable LocalDate halfLatest;

    @Column(name = "known_from")
    public Instant knownFrom;

    @Column(name = "known_to")
    public @Nullable Instant knownTo;

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
            LocalDate at,
            @Nullable KnownAt knownAt) {

        /** What the query leaves open, which goes by each event's own date: what it is known to follow. */
        boolean matches(ScalingPlanSummary plan, boolean designated) {
            return (owned == null || owned == designated)
                    && (pastHalf == null
                            || plan.pastHalf() == pastHalf
                            || pastHalf == Certainty.POSSIBLE && plan.pastHalf() == Certainty.CERTAIN);
        }
    }

    /** By mission; what an event is known to follow can only leave out more of those that were or may have been. */
    static List<ScalingPlanEntry> find(Selection selection, String after, int limit) {
        List<String> matching = new ArrayList<>(List.of("p.told = true", KnownAt.rows("p", selection.knownAt())));
        Map<String, Object> parameters = new HashMap<>();
        if (selection.knownAt() != null) {
            parameters.put("knownAt", selection.knownAt().instant());
        }
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
        if (Boolean.TRUE.equals(selection.owned())) {
            matching.add("owner is not null and (ownerEarliest is null or ownerEarliest <= :at)");
            parameters.put("at", selection.at());
        }
        if (selection.pastHalf() != null) {
            String certain = "(halfLatest is not null and halfLatest <= :at)";
            String possible = "(%s or halfEarliest is null or halfEarliest <= :at)".formatted(certain);
            matching.add("halfKnown = true and "
                    + switch (selection.pastHalf()) {
                        case CERTAIN -> certain;
                        case POSSIBLE -> possible;
                        case NOT_YET -> "not " + certain;
                    });
            parameters.put("at", selection.at());
        }
        parameters.put("after", after);
        return find(
                        "from ScalingPlanEntry p where " + String.join(" and ", matching)
                                + " and p.mission > :after order by p.mission",
                        parameters)
                .range(0, limit - 1)
                .list();
    }

    static List<Occurred> dates(String json) {
        return List.of(EventJson.read(Occurred[].class, json));
    }

    CityId city() {
        return new CityId(city);
    }

    /** All that can be known to follow something. */
    Stream<Occurred> dates() {
        DurationPlanned planned = planned();
        return Stream.of(
                        dates(designated).stream(),
                        Stream.ofNullable(launched()),
                        Stream.ofNullable(planned == null ? null : planned.starts()),
                        Stream.ofNullable(planned == null ? null : planned.ends()))
                .flatMap(Function.identity());
    }

    private @Nullable Occurred launched() {
        return launched == null ? null : EventJson.read(Occurred.class, launched);
    }

    private @Nullable DurationPlanned planned() {
        return duration == null ? null : EventJson.read(DurationPlanned.class, duration);
    }

    /** Whether an owner may have been designated by then. */
    boolean mayBeOwned(At at) {
        return dates(designated).stream().anyMatch(date -> at.certainty(date) != Certainty.NOT_YET);
    }

    ScalingPlanSummary summary(At at) {
        Optional<Bounds> half = Optional.ofNullable(planned())
                .flatMap(planned ->
                        ProjectSpan.of(planned, launched(), at.firstDays()).half());
        return new ScalingPlanSummary(
                new MissionId(mission),
                title,
                new Topic(topic),
                city(),
                overrideBy == null || overrideReason == null ? null : new FitTestOverride(overrideBy, overrideReason),
                agreed,
                owner == null ? null : EventJson.read(Party.class, owner),
                half.map(Bounds::earliest).orElse(null),
                half.map(Bounds::latest).orElse(null),
                half.map(bounds -> bounds.passedBy(at.day())).orElse(null));
    }
}
