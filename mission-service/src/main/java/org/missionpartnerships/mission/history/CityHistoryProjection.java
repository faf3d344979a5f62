package org.missionpartnerships.mission.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;

/**
 * Every event of every city, of all three services, byte for byte. Types that this release does not know are kept as well:
 * a newer service wrote them, and what all events have in common can be read from them.
 */
@Singleton
public class CityHistoryProjection implements Projection {

    static final String NAME = "city_history";
    static final Set<String> SOURCES = Set.of(MissionService.NAME, "partner-service", "milestone-service");

    private static final JsonMapper JSON = EventJson.mapper();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> sources() {
        return SOURCES;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE entry (
                    ledger text COLLATE "C" NOT NULL,
                    source text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    event_id uuid NOT NULL,
                    stream text NOT NULL,
                    version bigint NOT NULL,
                    type text NOT NULL,
                    type_version integer NOT NULL,
                    recorded_at timestamptz NOT NULL,
                    mission text,
                    edtf text,
                    earliest date,
                    latest date,
                    after_event uuid,
                    payload bytea NOT NULL,
                    PRIMARY KEY (ledger, source, seq)
                );
                CREATE INDEX ON entry (ledger, recorded_at, source, seq);
                CREATE INDEX ON entry (event_id);
                CREATE INDEX ON entry (mission, recorded_at, source, seq) WHERE mission IS NOT NULL;
                CREATE TABLE participation (
                    city text NOT NULL,
                    mission text NOT NULL,
                    ledger text NOT NULL,
                    since date,
                    recorded_at timestamptz NOT NULL,
                    PRIMARY KEY (city, mission)
                );
                """;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("""
                        INSERT INTO entry (ledger, source, seq, event_id, stream, version, type, type_version, recorded_at,
                                           mission, edtf, earliest, latest, after_event, payload)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?)""");
                PreparedStatement participation = connection.prepareStatement("""
                        INSERT INTO participation AS known (city, mission, ledger, since, recorded_at)
                        VALUES (?, ?, ?, ?::date, ?)
                        ON CONFLICT (city, mission) DO UPDATE
                        SET since = CASE WHEN known.since IS NULL OR excluded.since IS NULL THEN NULL
                                         ELSE least(known.since, excluded.since) END""")) {
            for (ReceivedEvent received : events) {
                JsonNode data = read(received.event());
                add(entry, received, data);
                switch (received.event().type().name()) {
                    case "mission.proposed" -> propose(participation, received.event(), data);
                    case "mission.city-joined" ->
                        add(
                                participation,
                                received.event(),
                                data,
                                text(data, "city"),
                                text(data.path("occurred"), "earliest"));
                    default -> {}
                }
            }
            entry.executeBatch();
            participation.executeBatch();
        }
    }

    private static void add(PreparedStatement entry, ReceivedEvent received, JsonNode data) throws SQLException {
        RecordedEvent event = received.event();
        JsonNode occurred = data.path("occurred");
        String after = text(occurred, "after");
        entry.setString(1, event.ledger().name());
        entry.setString(2, received.source());
        entry.setLong(3, event.seq());
        entry.setObject(4, event.id());
        entry.setString(5, event.stream().toString());
        entry.setLong(6, event.version());
        entry.setString(7, event.type().name());
        entry.setInt(8, event.type().version());
        entry.setObject(9, event.recordedAt().atOffset(ZoneOffset.UTC));
        entry.setString(10, text(data, "mission"));
        entry.setString(11, text(occurred, "edtf"));
        entry.setString(12, text(occurred, "earliest"));
        entry.setString(13, text(occurred, "latest"));
        entry.setObject(14, after == null ? null : UUID.fromString(after), Types.OTHER);
        entry.setBytes(15, event.payload());
        entry.addBatch();
    }

    /** A mission is recorded in its lead city's line; the other cities that it names show it too. */
    private static void propose(PreparedStatement participation, RecordedEvent event, JsonNode proposed)
            throws SQLException {
        for (JsonNode city : proposed.path("participatingCities")) {
            add(participation, event, proposed, city.textValue(), null);
        }
    }

    /** @param since the first day on which the city can have taken part; null if it did from the beginning, or if that is open */
    private static void add(
            PreparedStatement participation,
            RecordedEvent event,
            JsonNode data,
            @Nullable String city,
            @Nullable String since)
            throws SQLException {
        participation.setString(1, city);
        participation.setString(2, text(data, "mission"));
        participation.setString(3, event.ledger().name());
        participation.setString(4, since);
        participation.setObject(5, event.recordedAt().atOffset(ZoneOffset.UTC));
        participation.addBatch();
    }

    private static JsonNode read(RecordedEvent event) {
        try {
            return JSON.readTree(event.payload());
        } catch (IOException e) {
            throw new UncheckedIOException("Event %s is no JSON".formatted(event), e);
        }
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).textValue();
    }
}
