package org.missionpartnerships.mission.missionlist;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
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
import org.missionpartnerships.published.value.MissionId;

/** The missions with what one filters them by, today and as of a date. */
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
                    id text COLLATE "C" PRIMARY KEY,
                    title text NOT NULL,
                    topic text NOT NULL,
                    lead_city text NOT NULL,
                    status text NOT NULL,
                    stage text,
                    sector text,
                    parent text,
                    detail text NOT NULL,
                    override_by text,
                    override_reason text
                );
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
                    PRIMARY KEY (mission, seq)
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
                    PRIMARY KEY (city, mission, seq)
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
                    apply(writes, MissionEvent.CODEC.decode(event.type(), event.payload()), event.seq());
                }
            }
            writes.flush();
        }
    }

    private static void apply(Writes writes, MissionEvent event, long seq) throws SQLException {
        switch (event) {
            case ChallengeFramed framed -> frame(writes, framed, seq);
            case MissionProposed proposed -> propose(writes, proposed, seq);
            case MissionLaunched launched -> {
                becomes(writes, launched, MissionStatus.ACTIVE, seq);
                FitTestOverride override = launched.fitTestOverride();
                if (override != null) {
                    writes.change(
                            "UPDATE mission SET override_by = ?, override_reason = ? WHERE id = ?",
                            override.decidedBy(),
                            override.reason(),
                            launched.mission().value());
                }
            }
            case MissionRelaunched _ -> becomes(writes, event, MissionStatus.ACTIVE, seq);
            case MissionSuspended _ -> becomes(writes, event, MissionStatus.SUSPENDED, seq);
            case MissionClosed _ -> becomes(writes, event, MissionStatus.CLOSED, seq);
            case FormalisationStageReached reached -> {
                step(writes, reached, seq, "stage", reached.stage());
                showFurthestStage(writes, reached.mission());
            }
            case FormalisationStageEnded ended -> {
                writes.change(
                        """
                        UPDATE step SET ended = true, ended_occurred = ?, ended_earliest = ?, ended_latest = ?
                        WHERE mission = ? AND kind = 'stage' AND value = ? AND NOT ended""",
                        EventJson.write(ended.occurred()),
                        ended.occurred().earliest(),
                        ended.occurred().latest(),
                        ended.mission().value(),
                        EventJson.word(ended.stage()));
                showFurthestStage(writes, ended.mission());
            }
            case CityJoinedMission joined -> participate(writes, joined.city(), joined, seq);
            case CityLeftMission left ->
                writes.change(
                        """
                        UPDATE participation SET ended = true, ended_occurred = ?, ended_earliest = ?, ended_latest = ?
                        WHERE mission = ? AND city = ? AND NOT ended""",
                        EventJson.write(left.occurred()),
                        left.occurred().earliest(),
                        left.occurred().latest(),
                        left.mission().value(),
                        left.city().value());
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
    private static void frame(Writes writes, ChallengeFramed framed, long seq) throws SQLException {
        if (framed.title() == null || framed.topic() == null) {
            return;
        }
        int inserted = writes.change(
                """
                INSERT INTO mission (id, title, topic, lead_city, status, detail) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""",
                framed.mission().value(),
                framed.title(),
                framed.topic().value(),
                framed.leadCity().value(),
                EventJson.word(MissionStatus.FRAMED),
                EventJson.word(MissionDetail.FULL));
        if (inserted == 1) {
            step(writes, framed, seq, "status", MissionStatus.FRAMED);
            participate(writes, framed.leadCity(), framed, seq);
        }
    }

    private static void propose(Writes writes, MissionProposed mission, long seq) throws SQLException {
        Party initiator = mission.initiator();
        writes.add(
                """
                INSERT INTO mission (id, title, topic, lead_city, status, sector, parent, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title, topic = excluded.topic, status = excluded.status,
                    sector = excluded.sector, parent = excluded.parent, detail = excluded.detail""",
                mission.mission().value(),
                mission.title(),
                mission.topic().value(),
                mission.leadCity().value(),
                EventJson.word(MissionStatus.PROPOSED),
                initiator == null || initiator.sector() == null ? null : EventJson.word(initiator.sector()),
                mission.parent() == null ? null : mission.parent().value(),
                EventJson.word(mission.detail()));
        step(writes, mission, seq, "status", MissionStatus.PROPOSED);
        participate(writes, mission.leadCity(), mission, seq);
        for (CityId city : mission.participatingCities()) {
            participate(writes, city, mission, seq);
        }
    }

    private static void participate(Writes writes, CityId city, MissionEvent event, long seq) throws SQLException {
        writes.add(
                """
                INSERT INTO participation (city, mission, seq, occurred, earliest, latest, ended)
                VALUES (?, ?, ?, ?, ?, ?, false)
                ON CONFLICT DO NOTHING""",
                city.value(),
                event.mission().value(),
                seq,
                EventJson.write(event.occurred()),
                event.occurred().earliest(),
                event.occurred().latest());
    }

    private static void becomes(Writes writes, MissionEvent event, MissionStatus now, long seq) throws SQLException {
        writes.change(
                "UPDATE mission SET status = ? WHERE id = ?",
                EventJson.word(now),
                event.mission().value());
        step(writes, event, seq, "status", now);
    }

    private static void step(Writes writes, MissionEvent event, long seq, String kind, Enum<?> value)
            throws SQLException {
        writes.add(
                """
                INSERT INTO step (mission, seq, kind, value, rank, occurred, earliest, latest, ended)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, false)""",
                event.mission().value(),
                seq,
                kind,
                EventJson.word(value),
                value.ordinal(),
                EventJson.write(event.occurred()),
                event.occurred().earliest(),
                event.occurred().latest());
    }

    private static void showFurthestStage(Writes writes, MissionId mission) throws SQLException {
        writes.change("""
                UPDATE mission m SET stage = (
                    SELECT s.value FROM step s WHERE s.mission = m.id AND s.kind = 'stage' AND NOT s.ended
                    ORDER BY s.rank DESC LIMIT 1)
                WHERE m.id = ?""", mission.value());
    }
}
