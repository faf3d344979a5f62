package org.missionpartnerships.mission.scaling;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Writes;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.mission.scaling.ProjectSpan.Bounds;
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
import org.missionpartnerships.published.value.MissionId;
import org.missionpartnerships.published.value.Occurred;

/** The missions with what is said of their scaling, and when half of their planned duration is over. */
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
                    mission text COLLATE "C" PRIMARY KEY,
                    title text NOT NULL,
                    topic text NOT NULL,
                    city text NOT NULL,
                    told boolean NOT NULL DEFAULT false,
                    agreed boolean NOT NULL DEFAULT false,
                    owner text,
                    owner_earliest date,
                    launched text,
                    duration text,
                    half_known boolean NOT NULL DEFAULT false,
                    half_earliest date,
                    half_latest date
                );
                CREATE INDEX ON mission (mission) WHERE told;
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
                EventType type = received.event().type();
                byte[] payload = received.event().payload();
                if (MissionEvent.CODEC.knows(type)) {
                    apply(writes, MissionEvent.CODEC.decode(type, payload));
                } else if (ScalingPlanEvent.CODEC.knows(type)) {
                    apply(writes, ScalingPlanEvent.CODEC.decode(type, payload));
                }
            }
            writes.flush();
        }
    }

    private static void apply(Writes writes, MissionEvent event) throws SQLException {
        switch (event) {
            case MissionProposed proposed ->
                writes.add(
                        "INSERT INTO mission (mission, title, topic, city) VALUES (?, ?, ?, ?)",
                        proposed.mission().value(),
                        proposed.title(),
                        proposed.topic().value(),
                        proposed.leadCity().value());
            case MissionLaunched launched -> {
                writes.change(
                        "UPDATE mission SET launched = ? WHERE mission = ?",
                        EventJson.write(launched.occurred()),
                        launched.mission().value());
                reckonHalf(writes, launched.mission());
            }
            case MissionEvent _ -> {}
        }
    }

    private static void apply(Writes writes, ScalingPlanEvent event) throws SQLException {
        String mission = event.mission().value();
        writes.change("UPDATE mission SET told = true WHERE mission = ?", mission);
        switch (event) {
            case ScalingPlanAgreed _ -> writes.change("UPDATE mission SET agreed = true WHERE mission = ?", mission);
            case PostProjectOwnerDesignated designated -> designated(writes, designated);
            case DurationPlanned planned -> {
                writes.change("UPDATE mission SET duration = ? WHERE mission = ?", EventJson.write(planned), mission);
                reckonHalf(writes, planned.mission());
            }
            case ScalingPlanRevised _, ExchangeLoopDefined _, PilotScaled _ -> {}
        }
    }

    /** Some owner is there from the first day on which the first of them may have been designated. */
    private static void designated(Writes writes, PostProjectOwnerDesignated designated) throws SQLException {
        LocalDate earliest = designated.occurred().earliest();
        String day = earliest == null ? null : earliest.toString();
        writes.change(
                """
                UPDATE mission
                SET owner_earliest = CASE
                        WHEN owner IS NULL THEN ?::date
                        WHEN owner_earliest IS NULL OR owner_earliest <= ?::date THEN owner_earliest
                        ELSE ?::date
                    END,
                    owner = ?
                WHERE mission = ?""",
                day,
                day,
                day,
                EventJson.write(designated.owner()),
                designated.mission().value());
    }

    private static void reckonHalf(Writes writes, MissionId mission) throws SQLException {
        Optional<Bounds> half = Optional.ofNullable(writes.first(
                        row -> new Launch(row.getString(1), row.getString(2)),
                        "SELECT duration, launched FROM mission WHERE mission = ?",
                        mission.value()))
                .flatMap(Launch::half);
        writes.change(
                "UPDATE mission SET half_known = ?::boolean, half_earliest = ?::date, half_latest = ?::date WHERE mission = ?",
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
                                    launched == null ? null : EventJson.read(Occurred.class, launched))
                            .half();
        }
    }
}
