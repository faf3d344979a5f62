package org.missionpartnerships.mission.practice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.missionpartnerships.eventsourcing.EventType;
import org.missionpartnerships.eventsourcing.FoldedText;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.mission.AdoptionEvent;
import org.missionpartnerships.published.mission.AdoptionEvent.PracticeAdopted;
import org.missionpartnerships.published.mission.PracticeEvent;
import org.missionpartnerships.published.mission.PracticeEvent.PracticePublished;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeRevised;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeTested;
import org.missionpartnerships.published.mission.PracticeEvent.PracticeWithdrawn;
import org.missionpartnerships.published.mission.PracticeId;

/** The practices with what one searches and filters them by. */
@Singleton
public class PracticeListProjection implements Projection {

    @Override
    public String name() {
        return "practice_list";
    }

    @Override
    public Set<String> sources() {
        return Set.of(MissionService.NAME);
    }

    /** A practice and its adoptions are in different ledgers, so either may come first, and they are counted when read. */
    @Override
    public String ddl() {
        return """
                CREATE TABLE practice (
                    id text COLLATE "C" PRIMARY KEY,
                    title text NOT NULL,
                    description text NOT NULL,
                    topic text NOT NULL,
                    publisher text,
                    tested boolean,
                    count text,
                    mission text,
                    city text,
                    withdrawn boolean NOT NULL DEFAULT false,
                    words tsvector NOT NULL
                );
                COMMENT ON COLUMN practice.words IS 'of folded text';
                CREATE INDEX ON practice USING gin (words);
                CREATE INDEX ON practice (topic, id);
                CREATE INDEX ON practice (city, id);
                CREATE TABLE adoption (
                    id text COLLATE "C" PRIMARY KEY,
                    practice text NOT NULL,
                    city text NOT NULL
                );
                CREATE INDEX ON adoption (practice);
                CREATE INDEX ON adoption (city, practice);
                """;
    }

    @Override
    public boolean concerns(EventType type) {
        return PracticeEvent.CODEC.knows(type) || AdoptionEvent.CODEC.knows(type);
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        for (ReceivedEvent received : events) {
            EventType type = received.event().type();
            byte[] payload = received.event().payload();
            if (PracticeEvent.CODEC.knows(type)) {
                apply(connection, PracticeEvent.CODEC.decode(type, payload));
            } else if (AdoptionEvent.CODEC.knows(type)
                    && AdoptionEvent.CODEC.decode(type, payload) instanceof PracticeAdopted adopted) {
                adopted(connection, adopted);
            }
        }
    }

    private static void apply(Connection connection, PracticeEvent event) throws SQLException {
        switch (event) {
            case PracticePublished published -> published(connection, published);
            case PracticeRevised revised -> revised(connection, revised);
            case PracticeTested tested ->
                mark(connection, "UPDATE practice SET tested = true WHERE id = ?", tested.practice());
            case PracticeWithdrawn withdrawn ->
                mark(connection, "UPDATE practice SET withdrawn = true WHERE id = ?", withdrawn.practice());
        }
    }

    private static void published(Connection connection, PracticePublished practice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO practice (id, title, description, topic, publisher, tested, count, mission, city, words)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')""")) {
            String publisher =
                    practice.publisher() == null ? null : practice.publisher().name();
            insert.setString(1, practice.practice().value());
            insert.setString(2, practice.title());
            insert.setString(3, practice.description());
            insert.setString(4, practice.topic().value());
            insert.setString(5, publisher);
            insert.setObject(6, practice.tested(), Types.BOOLEAN);
            insert.setString(7, practice.count() == null ? null : EventJson.write(practice.count()));
            insert.setString(
                    8, practice.mission() == null ? null : practice.mission().value());
            insert.setString(9, practice.city() == null ? null : practice.city().value());
            insert.executeUpdate();
        }
        index(connection, practice.practice());
    }

    private static void revised(Connection connection, PracticeRevised revised) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE practice
                SET title = coalesce(?, title), description = coalesce(?, description), count = coalesce(?, count)
                WHERE id = ?""")) {
            update.setString(1, revised.title());
            update.setString(2, revised.description());
            update.setString(3, revised.count() == null ? null : EventJson.write(revised.count()));
            update.setString(4, revised.practice().value());
            update.executeUpdate();
        }
        index(connection, revised.practice());
    }

    /** Words are folded here, so that what is searched for is folded in just the same way. */
    private static void index(Connection connection, PracticeId practice) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT concat_ws(' ', title, description, publisher, replace(topic, '-', ' ')) FROM practice WHERE id = ?");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE practice SET words = to_tsvector('simple', ?) WHERE id = ?")) {
            read.setString(1, practice.value());
            try (ResultSet row = read.executeQuery()) {
                if (row.next()) {
                    update.setString(1, FoldedText.of(row.getString(1)));
                    update.setString(2, practice.value());
                    update.executeUpdate();
                }
            }
        }
    }

    private static void mark(Connection connection, String sql, PracticeId practice) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, practice.value());
            update.executeUpdate();
        }
    }

    private static void adopted(Connection connection, PracticeAdopted adopted) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO adoption (id, practice, city) VALUES (?, ?, ?)")) {
            insert.setString(1, adopted.adoption().value());
            insert.setString(2, adopted.practice().value());
            insert.setString(3, adopted.city().value());
            insert.executeUpdate();
        }
    }
}
