package org.missionpartnerships.mission.mission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.FormalisationStage;
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
import org.missionpartnerships.published.value.CityId;

/** The missions with what one filters them by. */
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
                    stage_rank integer NOT NULL,
                    parent text
                );
                CREATE INDEX ON mission (topic, id);
                CREATE TABLE participation (
                    city text NOT NULL,
                    mission text COLLATE "C" NOT NULL,
                    PRIMARY KEY (city, mission)
                );
                """;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (Statements statements = new Statements(connection)) {
            for (ReceivedEvent received : events) {
                RecordedEvent event = received.event();
                if (MissionEvent.CODEC.knows(event.type())) {
                    statements.add(MissionEvent.CODEC.decode(event.type(), event.payload()));
                }
            }
            statements.execute();
        }
    }

    /** A mission is proposed before anything else happens to it, so the kinds may go in one after the other. */
    private static final class Statements implements AutoCloseable {

        private final PreparedStatement proposed;
        private final PreparedStatement participation;
        private final PreparedStatement status;
        private final PreparedStatement stage;

        Statements(Connection connection) throws SQLException {
            proposed = connection.prepareStatement("""
                    INSERT INTO mission (id, title, topic, lead_city, status, stage_rank, parent)
                    VALUES (?, ?, ?, ?, ?, -1, ?)""");
            participation = connection.prepareStatement(
                    "INSERT INTO participation (city, mission) VALUES (?, ?) ON CONFLICT DO NOTHING");
            status = connection.prepareStatement("UPDATE mission SET status = ? WHERE id = ?");
            stage = connection.prepareStatement(
                    "UPDATE mission SET stage = ?, stage_rank = ? WHERE id = ? AND stage_rank < ?");
        }

        void add(MissionEvent event) throws SQLException {
            switch (event) {
                case MissionProposed mission -> propose(mission);
                case MissionLaunched _, MissionRelaunched _ -> becomes(event, MissionStatus.ACTIVE);
                case MissionSuspended _ -> becomes(event, MissionStatus.SUSPENDED);
                case MissionClosed _ -> becomes(event, MissionStatus.CLOSED);
                case FormalisationStageReached reached -> reach(reached);
                case ChallengeFramed _,
                        CityJoinedMission _,
                        CityLeftMission _,
                        ArrangementChanged _,
                        FormalisationStageEnded _,
                        GoalRevised _,
                        MissionFitTested _,
                        MissionContinuityConfirmed _,
                        CoordinationUnitEstablished _,
                        TriggerRecorded _,
                        GoalSet _,
                        ScopeChanged _,
                        SuccessorLinked _ -> {}
            }
        }

        private void becomes(MissionEvent event, MissionStatus now) throws SQLException {
            status.setString(1, EventJson.word(now));
            status.setString(2, event.mission().value());
            status.addBatch();
        }

        private void propose(MissionProposed mission) throws SQLException {
            proposed.setString(1, mission.mission().value());
            proposed.setString(2, mission.title());
            proposed.setString(3, mission.topic().value());
            proposed.setString(4, mission.leadCity().value());
            proposed.setString(5, EventJson.word(MissionStatus.PROPOSED));
            proposed.setString(
                    6, mission.parent() == null ? null : mission.parent().value());
            proposed.addBatch();
            for (CityId city : Stream.concat(Stream.of(mission.leadCity()), mission.participatingCities().stream())
                    .toList()) {
                participation.setString(1, city.value());
                participation.setString(2, mission.mission().value());
                participation.addBatch();
            }
        }

        private void reach(FormalisationStageReached reached) throws SQLException {
            FormalisationStage reachedStage = reached.stage();
            stage.setString(1, EventJson.word(reachedStage));
            stage.setInt(2, reachedStage.ordinal());
            stage.setString(3, reached.mission().value());
            stage.setInt(4, reachedStage.ordinal());
            stage.addBatch();
        }

        void execute() throws SQLException {
            proposed.executeBatch();
            participation.executeBatch();
            status.executeBatch();
            stage.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            proposed.close();
            participation.close();
            status.close();
            stage.close();
        }
    }
}
