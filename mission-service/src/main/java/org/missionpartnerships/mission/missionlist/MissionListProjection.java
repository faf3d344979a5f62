package org.missionpartnerships.mission.missionlist;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.FoldedText;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.eventsourcing.projection.Writes;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.FitTestOverride;
import org.missionpartnerships.published.mission.MissionDetail;
import org.missionpartnerships.published.mission.MissionEvent;
import org.missionpartnerships.published.mission.MissionEvent.ArrangementChanged;
import org.missionpartnerships.published.mission.MissionEvent.ChallengeFramed;
import org.missionpartnerships.published.mission.MissionEvent.CityJoinedMission;
import org.missionpartnerships.published.mission.MissionEvent.CityLeftMission;
import org.missionpartnerships.published.mission.MissionEvent.CoordinationUnitEstablished;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageEnded;
import org.missionpartnerships.published.mission.MissionEvent.FormalisationStageReached;
import org.missionpartnerships.published.mission.MissionEvent.GoalRevised;
import org.missionpartnerships.published.mission.MissionEvent.GoalSet;
import org.missionpartnerships.published.mission.MissionEvent.MissionClosed;
import org.missionpartnerships.published.mission.MissionEvent.MissionContinuityConfirmed;
import org.missionpartnerships.published.mission.MissionEvent.MissionFitTested;
import org.missionpartnerships.published.mission.MissionEvent.MissionLaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionProposed;
import org.missionpartnerships.published.mission.MissionEvent.MissionRelaunched;
import org.missionpartnerships.published.mission.MissionEvent.MissionSuspended;
import org.missionpartnerships.published.mission.MissionEvent.ScopeChanged;
import org.missionpartnerships.published.mission.MissionEvent.SuccessorLinked;
import org.missionpartnerships.published.mission.MissionEvent.TriggerRecorded;
import org.missionpartnerships.published.mission.MissionStatus;
import org.missionpartnerships.published.mission.Party;
import org.missionpartnerships.published.value.CityId;

/**
 * The missions with what one filters them by, today and as of a date. Each row says how something stood from one instant to another,
 * so that lists show what was known at any instant.
 */
@Singleton
public class MissionListProjection implements Projection {

    @Override
    public String name() {
        return "mission_list";
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
                    id text COLLATE "C" NOT NULL,
                    title text NOT NULL,
                    words tsvector NOT NULL,
                    topic text NOT NULL,
                    lead_city text NOT NULL,
                    status text NOT NULL,
                    stage text,
                    sector text,
                    parent text,
                    detail text NOT NULL,
                    override_by text,
                    override_reason text,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz
                );
                CREATE INDEX ON mission (id, known_from);
                CREATE INDEX ON mission (id) WHERE known_to IS NULL;
                CREATE INDEX ON mission USING gin (words);
                CREATE INDEX ON mission (topic, id);
                CREATE INDEX ON mission (parent, id) WHERE parent IS NOT NULL;
                CREATE TABLE step (
                    mission text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    kind text NOT NULL,
                    value text NOT NULL,
                    rank integer NOT NULL,
                    occurred text NOT NULL,
                    earliest date,
                    latest date,
                    ended boolean NOT NULL,
                    ended_occurred text,
                    ended_earliest date,
                    ended_latest date,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz,
                    PRIMARY KEY (mission, seq, ended)
                );
                CREATE TABLE participation (
                    city text NOT NULL,
                    mission text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    occurred text NOT NULL,
                    earliest date,
                    latest date,
                    ended boolean NOT NULL,
                    ended_occurred text,
                    ended_earliest date,
                    ended_latest date,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz,
                    PRIMARY KEY (city, mission, seq, ended)
                );
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return MissionEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (var writes = new Writes(connection)) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (concerns(event.type())) {
                    apply(writes, MissionEvent.CODEC.decode(event.type(), event.payload()), Recorded.of(event));
                }
            }
            writes.flush();
        }
    }

    /**
     * Where and when an event was recorded.
     *
     * @param first whether it is its mission's first
     */
    private record Recorded(long seq, boolean first, OffsetDateTime at) {

        static Recorded of(RecordedEvent event) {
            return new Recorded(
                    event.seq(), event.version() == 1, event.recordedAt().atOffset(ZoneOffset.UTC));
        }

        String standing(MissionEvent event) {
            return event.mission() + "@" + seq;
        }
    }

    private static void apply(Writes writes, MissionEvent event, Recorded recorded) throws SQLException {
        switch (event) {
            case ChallengeFramed framed -> frame(writes, framed, recorded);
            case MissionProposed proposed -> propose(writes, proposed, recorded);
            case MissionLaunched launched -> {
                becomes(writes, launched, MissionStatus.ACTIVE, recorded);
                FitTestOverride override = launched.fitTestOverride();
                if (override != null) {
                    writes.change(
                            "UPDATE mission SET override_by = ?, override_reason = ? WHERE id = ? AND known_to IS NULL",
                            override.decidedBy(),
                            override.reason(),
                            launched.mission().value());
                }
            }
            case MissionRelaunched _ -> becomes(writes, event, MissionStatus.ACTIVE, recorded);
            case MissionSuspended _ -> becomes(writes, event, MissionStatus.SUSPENDED, recorded);
            case MissionClosed _ -> becomes(writes, event, MissionStatus.CLOSED, recorded);
            case FormalisationStageReached reached -> {
                step(writes, reached, recorded, "stage", reached.stage());
                showFurthestStage(writes, reached, recorded);
            }
            case FormalisationStageEnded ended -> {
                writes.change(
                        """
                        WITH closed AS (
                            UPDATE step SET known_to = ?
                            WHERE mission = ? AND kind = 'stage' AND value = ? AND NOT ended AND known_to IS NULL
                            RETURNING *)
                        INSERT INTO step (mission, seq, kind, value, rank, occurred, earliest, latest, ended, ended_occurred,
                                          ended_earliest, ended_latest, known_from)
                        SELECT mission, seq, kind, value, rank, occurred, earliest, latest, true, ?, ?::date, ?::date, known_to
                        FROM closed""",
                        recorded.at(),
                        ended.mission().value(),
                        EventJson.word(ended.stage()),
                        EventJson.write(ended.occurred()),
                        ended.occurred().earliest(),
                        ended.occurred().latest());
                showFurthestStage(writes, ended, recorded);
            }
            case CityJoinedMission joined -> participate(writes, joined.city(), joined, recorded);
            case CityLeftMission left ->
                writes.change(
                        """
                        WITH closed AS (
                            UPDATE participation SET known_to = ?
                            WHERE mission = ? AND city = ? AND NOT ended AND known_to IS NULL
                            RETURNING *)
                        INSERT INTO participation (city, mission, seq, occurred, earliest, latest, ended, ended_occurred,
                                                   ended_earliest, ended_latest, known_from)
                        SELECT city, mission, seq, occurred, earliest, latest, true, ?, ?::date, ?::date, known_to FROM closed""",
                        recorded.at(),
                        left.mission().value(),
                        left.city().value(),
                        EventJson.write(left.occurred()),
                        left.occurred().earliest(),
                        left.occurred().latest());
            case MissionFitTested _,
                    ArrangementChanged _,
                    MissionContinuityConfirmed _,
                    CoordinationUnitEstablished _,
                    TriggerRecorded _,
                    GoalSet _,
                    GoalRevised _,
                    ScopeChanged _,
                    SuccessorLinked _ -> {}
        }
    }

    /** The first framing brings the mission into the list; later ones need neither title nor topic, and change nothing there. */
    private static void frame(Writes writes, ChallengeFramed framed, Recorded recorded) throws SQLException {
        if (framed.title() == null || framed.topic() == null) {
            return;
        }
        int inserted = writes.change(
                """
                INSERT INTO mission (standing, id, title, words, topic, lead_city, status, detail, known_from)
                SELECT ?, ?, ?, to_tsvector('simple', ?), ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM mission WHERE id = ?)""",
                recorded.standing(framed),
                framed.mission().value(),
                framed.title(),
                FoldedText.of(framed.title()),
                framed.topic().value(),
                framed.leadCity().value(),
                EventJson.word(MissionStatus.FRAMED),
                EventJson.word(MissionDetail.FULL),
                recorded.at(),
                framed.mission().value());
        if (inserted == 1) {
            step(writes, framed, recorded, "status", MissionStatus.FRAMED);
            participate(writes, framed.leadCity(), framed, recorded);
        }
    }

    private static void propose(Writes writes, MissionProposed mission, Recorded recorded) throws SQLException {
        Party initiator = mission.initiator();
        if (!recorded.first()) {
            writes.change(
                    "UPDATE mission SET known_to = ? WHERE id = ? AND known_to IS NULL",
                    recorded.at(),
                    mission.mission().value());
        }
        writes.add(
                """
                INSERT INTO mission (standing, id, title, words, topic, lead_city, status, sector, parent, detail, known_from)
                VALUES (?, ?, ?, to_tsvector('simple', ?), ?, ?, ?, ?, ?, ?, ?)""",
                recorded.standing(mission),
                mission.mission().value(),
                mission.title(),
                FoldedText.of(mission.title()),
                mission.topic().value(),
                mission.leadCity().value(),
                EventJson.word(MissionStatus.PROPOSED),
                initiator == null || initiator.sector() == null ? null : EventJson.word(initiator.sector()),
                mission.parent() == null ? null : mission.parent().value(),
                EventJson.word(mission.detail()),
                recorded.at());
        step(writes, mission, recorded, "status", MissionStatus.PROPOSED);
        Set<CityId> cities = new LinkedHashSet<>(List.of(mission.leadCity()));
        cities.addAll(mission.participatingCities());
        for (CityId city : cities) {
            participate(writes, city, mission, recorded);
        }
    }

    private static void participate(Writes writes, CityId city, MissionEvent event, Recorded recorded)
            throws SQLException {
        writes.add(
                """
                INSERT INTO participation (city, mission, seq, occurred, earliest, latest, ended, known_from)
                VALUES (?, ?, ?, ?, ?, ?, false, ?)""",
                city.value(),
                event.mission().value(),
                recorded.seq(),
                EventJson.write(event.occurred()),
                event.occurred().earliest(),
                event.occurred().latest(),
                recorded.at());
    }

    private static void becomes(Writes writes, MissionEvent event, MissionStatus now, Recorded recorded)
            throws SQLException {
        again(writes, event, recorded);
        writes.change(
                "UPDATE mission SET status = ? WHERE id = ? AND known_to IS NULL",
                EventJson.word(now),
                event.mission().value());
        step(writes, event, recorded, "status", now);
    }

    private static void step(Writes writes, MissionEvent event, Recorded recorded, String kind, Enum<?> value)
            throws SQLException {
        writes.add(
                """
                INSERT INTO step (mission, seq, kind, value, rank, occurred, earliest, latest, ended, known_from)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, false, ?)""",
                event.mission().value(),
                recorded.seq(),
                kind,
                EventJson.word(value),
                value.ordinal(),
                EventJson.write(event.occurred()),
                event.occurred().earliest(),
                event.occurred().latest(),
                recorded.at());
    }

    private static void showFurthestStage(Writes writes, MissionEvent event, Recorded recorded) throws SQLException {
        again(writes, event, recorded);
        writes.change("""
                UPDATE mission m SET stage = (
                    SELECT s.value FROM step s
                    WHERE s.mission = m.id AND s.kind = 'stage' AND NOT s.ended AND s.known_to IS NULL
                    ORDER BY s.rank DESC LIMIT 1)
                WHERE m.id = ? AND m.known_to IS NULL""", event.mission().value());
    }

    /** From now on the mission stands in another row, which is yet the same. */
    private static void again(Writes writes, MissionEvent event, Recorded recorded) throws SQLException {
        writes.change("""
                WITH closed AS (
                    UPDATE mission SET known_to = ? WHERE id = ? AND known_to IS NULL RETURNING *)
                INSERT INTO mission (standing, id, title, words, topic, lead_city, status, stage, sector, parent, detail, override_by,
                                     override_reason, known_from)
                SELECT ?, id, title, words, topic, lead_city, status, stage, sector, parent, detail, override_by, override_reason, known_to
                FROM closed""", recorded.at(), event.mission().value(), recorded.standing(event));
    }
}
