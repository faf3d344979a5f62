package org.missionpartnerships.mission.claim;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.mission.claim.ClaimSubject.Known;
import org.missionpartnerships.mission.claim.ClaimSubject.Unopened;
import org.missionpartnerships.published.mission.ClaimEvent;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimRecorded;
import org.missionpartnerships.published.mission.ClaimEvent.ClaimSubjectOpened;

/**
 * The claims and their subjects with what one filters them by, each row as things stood from one instant to another, so that lists
 * show what was known at any instant. How a claim stands is folded by the decider's own rules, from the events that are kept beside.
 */
@Singleton
public class ClaimListProjection implements Projection {

    private final ClaimDecider rules = new ClaimDecider();

    @Override
    public String name() {
        return "claim_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE event (
                    subject text COLLATE "C" NOT NULL,
                    version bigint NOT NULL,
                    type text NOT NULL,
                    type_version integer NOT NULL,
                    payload bytea NOT NULL,
                    PRIMARY KEY (subject, version)
                );
                CREATE TABLE subject (
                    standing text COLLATE "C" PRIMARY KEY,
                    id text COLLATE "C" NOT NULL,
                    city text NOT NULL,
                    mission text,
                    topic text NOT NULL,
                    title text NOT NULL,
                    status text NOT NULL,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz
                );
                CREATE INDEX ON subject (id);
                CREATE INDEX ON subject (city, id);
                CREATE INDEX ON subject (mission, id) WHERE mission IS NOT NULL;
                CREATE TABLE claim (
                    standing text COLLATE "C" PRIMARY KEY,
                    id text COLLATE "C" NOT NULL,
                    subject text COLLATE "C" NOT NULL,
                    number integer NOT NULL,
                    city text NOT NULL,
                    mission text,
                    topic text NOT NULL,
                    status text NOT NULL,
                    open_disputes integer NOT NULL,
                    event uuid,
                    earliest date,
                    latest date,
                    recorded_at timestamptz NOT NULL,
                    known_from timestamptz NOT NULL,
                    known_to timestamptz,
                    said text NOT NULL
                );
                CREATE INDEX ON claim (subject, number);
                CREATE INDEX ON claim (city, subject, number);
                CREATE INDEX ON claim (mission, subject, number) WHERE mission IS NOT NULL;
                CREATE INDEX ON claim (event) WHERE event IS NOT NULL;
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return ClaimEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<String, ClaimSubject> subjects = new HashMap<>();
        for (ReceivedEvent received : events) {
            RecordedEvent recorded = received.event();
            if (ClaimEvent.CODEC.knows(recorded.type())) {
                String subject = recorded.stream().key();
                ClaimSubject before =
                        subjects.containsKey(subject) ? subjects.get(subject) : folded(connection, subject);
                ClaimEvent event = ClaimEvent.CODEC.decode(recorded.type(), recorded.payload());
                ClaimSubject after = rules.evolve(before, event);
                keep(connection, recorded);
                if (after instanceof Known known) {
                    show(connection, before, known, event, recorded);
                }
                subjects.put(subject, after);
            }
        }
    }

    private ClaimSubject folded(Connection connection, String subject) throws SQLException {
        ClaimSubject state = rules.initial();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT type, type_version, payload FROM event WHERE subject = ? ORDER BY version")) {
            select.setString(1, subject);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    EventType type = new EventType(rows.getString("type"), rows.getInt("type_version"));
                    state = rules.evolve(state, ClaimEvent.CODEC.decode(type, rows.getBytes("payload")));
                }
            }
        }
        return state;
    }

    private static void keep(Connection connection, RecordedEvent event) throws SQLException {
        update(
                connection,
                "INSERT INTO event (subject, version, type, type_version, payload) VALUES (?, ?, ?, ?, ?)",
                event.stream().key(),
                event.version(),
                event.type().name(),
                event.type().version(),
                event.payload());
    }

    /** Closes the rows of what stands differently now, and opens others. */
    private static void show(
            Connection connection, ClaimSubject before, Known after, ClaimEvent event, RecordedEvent recorded)
            throws SQLException {
        if (!standing(before).equals(EventJson.word(after.status()))) {
            showSubject(connection, after, recorded);
        }
        for (ClaimRecorded claim : after.dossier().claims()) {
            if (claim.equals(event)) {
                insert(connection, after, claim, time(recorded.recordedAt()), recorded);
            } else if (!standing(before, claim).equals(standing(after, claim))) {
                showAgain(connection, after, claim, recorded);
            }
        }
    }

    private static String standing(ClaimSubject subject) {
        return switch (subject) {
            case Unopened _ -> "";
            case Known known -> EventJson.word(known.status());
        };
    }

    private record Standing(String status, int openDisputes) {}

    private static Standing standing(ClaimSubject subject, ClaimRecorded claim) {
        return switch (subject) {
            case Unopened _ -> new Standing("", 0);
            case Known known ->
                new Standing(EventJson.word(known.status(claim)), (int) known.dossier().openDisputes().stream()
                        .filter(dispute -> dispute.raised().claim().equals(claim.claim()))
                        .count());
        };
    }

    private static void showSubject(Connection connection, Known subject, RecordedEvent recorded) throws SQLException {
        ClaimSubjectOpened opening = subject.opening();
        update(
                connection,
                "UPDATE subject SET known_to = ? WHERE id = ? AND known_to IS NULL",
                time(recorded.recordedAt()),
                opening.subject().value());
        update(
                connection,
                "INSERT INTO subject (standing, id, city, mission, topic, title, status, known_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                opening.subject() + "@" + recorded.version(),
                opening.subject().value(),
                opening.city().value(),
                opening.mission() == null ? null : opening.mission().value(),
                opening.topic().value(),
                opening.title(),
                EventJson.word(subject.status()),
                time(recorded.recordedAt()));
    }

    private static void showAgain(Connection connection, Known subject, ClaimRecorded claim, RecordedEvent recorded)
            throws SQLException {
        try (PreparedStatement close = connection.prepareStatement(
                "UPDATE claim SET known_to = ? WHERE id = ? AND known_to IS NULL RETURNING recorded_at")) {
            close.setObject(1, time(recorded.recordedAt()));
            close.setString(2, claim.claim().value());
            try (ResultSet row = close.executeQuery()) {
                if (row.next()) {
                    insert(connection, subject, claim, row.getObject("recorded_at", OffsetDateTime.class), recorded);
                }
            }
        }
    }

    private static void insert(
            Connection connection, Known subject, ClaimRecorded claim, OffsetDateTime recordedAt, RecordedEvent since)
            throws SQLException {
        ClaimSubjectOpened opening = subject.opening();
        Standing standing = standing(subject, claim);
        update(
                connection,
                """
                INSERT INTO claim (standing, id, subject, number, city, mission, topic, status, open_disputes, event, earliest, latest,
                                   recorded_at, known_from, said)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                claim.claim() + "@" + since.version(),
                claim.claim().value(),
                claim.subject().value(),
                claim.claim().number(),
                opening.city().value(),
                opening.mission() == null ? null : opening.mission().value(),
                opening.topic().value(),
                standing.status(),
                standing.openDisputes(),
                claim.event(),
                claim.occurred().earliest(),
                claim.occurred().latest(),
                recordedAt,
                time(since.recordedAt()),
                EventJson.write(claim));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
