package org.missionpartnerships.notification.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.Slug;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.published.cloudevents.CloudEventsJson;

/**
 * Gives every event of every service a place in the feed. The feed is a log of its own and not a read model: it is never
 * rebuilt, and an event that has a place already is passed over. So whatever comes a second time finds everything there, mends
 * what is missing, and moves nothing: positions that subscribers hold stay good for ever.
 */
@Singleton
public final class FeedProjection implements Projection {

    private static final String MISSIONS = "missions";
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Set<String> sources() {
        return Set.of("mission-service", "partner-service", "milestone-service");
    }

    /** Positions stay as they are. */
    @Override
    public boolean rebuildable() {
        return false;
    }

    /** None: see above. */
    @Override
    public String ddl() {
        return "";
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        long end = lockEnd(connection);
        Set<UUID> placed = alreadyPlaced(connection, events);
        List<ReceivedEvent> fresh =
                events.stream().filter(event -> placed.add(event.event().id())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        insert(connection, end, fresh);
        try (PreparedStatement update = connection.prepareStatement("UPDATE notification.feed_end SET position = ?")) {
            update.setLong(1, end + fresh.size());
            update.executeUpdate();
        }
    }

    private static long lockEnd(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT position FROM notification.feed_end FOR UPDATE");
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Set<UUID> alreadyPlaced(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> placed = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT event_id FROM notification.feed_entry WHERE event_id = ANY (?)")) {
            UUID[] ids = events.stream().map(event -> event.event().id()).toArray(UUID[]::new);
            select.setArray(1, connection.createArrayOf("uuid", ids));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    placed.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return placed;
    }

    private static void insert(Connection connection, long end, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO notification.feed_entry
                  (position, event_id, source, ledger, seq, type, type_version, subject, cities, mission, recorded_at, envelope)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            long position = end;
            for (ReceivedEvent received : events) {
                var event = received.event();
                Concerns concerns = Concerns.of(received);
                insert.setLong(1, ++position);
                insert.setObject(2, event.id());
                insert.setString(3, received.source());
                insert.setString(4, event.ledger().name());
                insert.setLong(5, event.seq());
                insert.setString(6, event.type().name());
                insert.setInt(7, event.type().version());
                insert.setString(8, event.stream().toString());
                insert.setArray(
                        9, connection.createArrayOf("text", concerns.cities().toArray()));
                insert.setString(10, concerns.mission());
                insert.setObject(11, event.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(12, CloudEventsJson.write(received));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Whom an event concerns, read from its members rather than its class, so that events of types not known here find their
     * subscribers too: the city of its ledger and those it names, and the mission it names.
     */
    record Concerns(Set<String> cities, @Nullable String mission) {

        static Concerns of(ReceivedEvent received) {
            Set<String> cities = new TreeSet<>(Set.of(received.event().ledger().name()));
            String mission = received.event().stream().category().equals(MISSIONS)
                    ? received.event().stream().key()
                    : null;
            try (JsonParser parser = JSON.createParser(received.event().payload())) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String member = parser.currentName();
                    JsonToken value = parser.nextToken();
                    switch (member) {
                        case "city", "leadCity", "participatingCities" -> cities.addAll(slugs(parser, value));
                        case "mission" -> {
                            List<String> named = slugs(parser, value);
                            mission = mission == null && !named.isEmpty() ? named.getFirst() : mission;
                        }
                        default -> parser.skipChildren();
                    }
                }
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "The data of event %s is not a JSON object: it cannot be sent to subscribers"
                                .formatted(received.event()),
                        e);
            }
            return new Concerns(cities, mission);
        }

        private static List<String> slugs(JsonParser parser, JsonToken value) throws IOException {
            List<String> slugs = new ArrayList<>();
            if (value == JsonToken.VALUE_STRING) {
                slugs.add(parser.getText());
            } else if (value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING) {
                        slugs.add(parser.getText());
                    } else {
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
            return slugs.stream().filter(Slug::isValid).collect(Collectors.toList());
        }
    }
}
