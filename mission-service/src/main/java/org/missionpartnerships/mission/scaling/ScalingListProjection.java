package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Writes;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.ScalingPlanEvent;
import org.missionpartnerships.published.mission.ScalingPlanEvent.DurationPlanned;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ExchangeLoopDefined;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PilotScaled;
import org.missionpartnerships.published.mission.ScalingPlanEvent.PostProjectOwnerDesignated;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanAgreed;
import org.missionpartnerships.published.mission.ScalingPlanEvent.ScalingPlanRevised;
import org.missionpartnerships.published.value.FirstDays;
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/**
 * The missions with what is said of their scaling, and when half of their planned duration is over by its own dates. Each row says
 * how things stood from one instant to another, so that lists show what was known at any instant.
 */
@Singleton
public class ScalingListProjection implements Projection {

    @Override
    public String name() {
        return "scaling_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE mission (
                    standing text COLLATE "C" PRIMARY KEY,
                    mission text COLLATE "C" NOT NULL,
                    title text NOT NULL,
                    topic text NOT NULL,
                    city text NOT NULL,
                    told boolean NOT NULL DEFAULT false,
                    agreed boolean NOT NULL DEFAULT false,
                    owner text,
                    designated text NOT NULL DEFAULT '[]',
                    owner_earliest date,
                    launched text,
                    override_by text,
                    override_reason text,
                    duration text,
                    half_known boolean NOT NULL DEFAULT false,
                    half_earliest date,
                    half_latest date,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz
                );
                CREATE INDEX ON mission (mission, known_from);
                CREATE INDEX ON mission (mission) WHERE told AND known_to IS NULL;
                CREATE INDEX ON mission (city, mission) WHERE told;
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return MissionEvent.CODEC.knows(type) || ScalingPlanEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (var writes = new Writes(connection)) {
            for (ReceivedEvent received : events) {
                RecordedEvent recorded = received.event();
                EventType type = recorded.type();
                if (MissionEvent.CODEC.knows(type)) {
                    apply(writes, MissionEvent.CODEC.decode(type, recorded.payload()), recorded);
                } else if (ScalingPlanEvent.CODEC.knows(type)) {
                    apply(writes, ScalingPlanEvent.CODEC.decode(type, recorded.payload()), recorded);
                }
            }
            writes.flush();
        }
    }

    private static void apply(Writes writes, MissionEvent event, RecordedEvent recorded) throws SQLException {
        switch (event) {
            case MissionProposed proposed ->
                writes.add(
                        "INSERT INTO mission (standing, mission, title, topic, city, known_from) VALUES (?, ?, ?, ?, ?, ?)",
                        standing(proposed.mission(), recorded),
                        proposed.mission().value(),
                        proposed.title(),
                        proposed.topic().value(),
                        proposed.leadCity().value(),
                        time(recorded));
            case MissionLaunched launched -> {
                again(writes, launched.mission(), recorded);
                FitTestOverride override = launched.fitTestOverride();
                writes.change(
                        "UPDATE mission SET launched = ?, override_by = ?, override_reason = ? WHERE mission = ? AND known_to IS NULL",
                        EventJson.write(launched.occurred()),
                        override == null ? null : override.decidedBy(),
                        override == null ? null : override.reason(),
                        launched.mission().value());
                reckonHalf(writes, launched.mission());
            }
            case MissionEvent _ -> {}
        }
    }

    private static void apply(Writes writes, ScalingPlanEvent event, RecordedEvent recorded) throws SQLException {
        String mission = event.mission().value();
        again(writes, event.mission(), recorded);
        writes.change("UPDATE mission SET told = true WHERE mission = ? AND known_to IS NULL", mission);
        switch (event) {
            case ScalingPlanAgreed _ ->
                writes.change("UPDATE mission SET agreed = true WHERE mission = ? AND known_to IS NULL", mission);
            case PostProjectOwnerDesignated designated -> designated(writes, designated);
            case DurationPlanned planned -> {
                writes.change(
                        "UPDATE mission SET duration = ? WHERE mission = ? AND known_to IS NULL",
                        EventJson.write(planned),
                        mission);
                reckonHalf(writes, planned.mission());
            }
            case ScalingPlanRevised _, ExchangeLoopDefined _, PilotScaled _ -> {}
        }
    }

    /** From now on the mission stands in another row, which is yet the same. */
    private static void again(Writes writes, MissionId mission, RecordedEvent recorded) throws SQLException {
        writes.change("""
                WITH closed AS (
                    UPDATE mission SET known_to = ? WHERE mission = ? AND known_to IS NULL RETURNING *)
                INSERT INTO mission (standing, mission, title, topic, city, told, agreed, owner, designated, owner_earliest, launched,
                                     override_by, override_reason, duration, half_known, half_earliest, half_latest, known_from)
                SELECT ?, mission, title, topic, city, told, agreed, owner, designated, owner_earliest, launched,
                       override_by, override_reason, duration, half_known, half_earliest, half_latest, known_to
                FROM closed""", time(recorded), mission.value(), standing(mission, recorded));
    }

    private static String standing(MissionId mission, RecordedEvent recorded) {
        return mission + "@" + recorded.seq();
    }

    private static OffsetDateTime time(RecordedEvent recorded) {
        return recorded.recordedAt().atOffset(ZoneOffset.UTC);
    }

    /** Some owner is there from the first day on which the first of them may have been designated. */
    private static void designated(Writes writes, PostProjectOwnerDesignated designated) throws SQLException {
        LocalDate earliest = designated.occurred().earliest();
        String day = earliest == null ? null : earliest.toString();
        List<Occurred> dates = new ArrayList<>(ScalingPlanEntry.dates(Objects.requireNonNull(writes.first(
                row -> row.getString(1),
                "SELECT designated FROM mission WHERE mission = ? AND known_to IS NULL",
                designated.mission().value()))));
        dates.add(designated.occurred());
        writes.change(
                """
                UPDATE mission
                SET owner_earliest = CASE
                        WHEN owner IS NULL THEN ?::date
                        WHEN owner_earliest IS NULL OR owner_earliest <= ?::date THEN owner_earliest
                        ELSE ?::date
                    END,
                    owner = ?,
                    designated = ?
                WHERE mission = ? AND known_to IS NULL""",
                day,
                day,
                day,
                EventJson.write(designated.owner()),
                EventJson.write(dates),
                designated.mission().value());
    }

    private static void reckonHalf(Writes writes, MissionId mission) throws SQLException {
        Optional<Bounds> half = Optional.ofNullable(writes.first(
                        row -> new Launch(row.getString(1), row.getString(2)),
                        "SELECT duration, launched FROM mission WHERE mission = ? AND known_to IS NULL",
                        mission.value()))
                .flatMap(Launch::half);
        writes.change(
                "UPDATE mission SET half_known = ?::boolean, half_earliest = ?::date, half_latest = ?::date WHERE mission = ? AND known_to IS NULL",
                Boolean.toString(half.isPresent()),
                half.map(Bounds::earliest).map(LocalDate::toString).orElse(null),
                half.map(Bounds::latest).map(LocalDate::toString).orElse(null),
                mission.value());
    }

    /** What is known of a mission's course, as JSON. */
    private record Launch(
            @Nullable String duration, @Nullable String launched) {

        Optional<Bounds> half() {
            return duration == null
                    ? Optional.empty()
                    : ProjectSpan.of(
                                    EventJson.read(DurationPlanned.class, duration),
                                    launched == null ? null : EventJson.read(Occurred.class, launched),
                                    new FirstDays(_ -> null))
                            .half();
        }
    }
}
