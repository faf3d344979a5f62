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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.missionpartnerships.eventsourcing.ReceivedEvent;
import org.missionpartnerships.eventsourcing.RecordedEvent;
import org.missionpartnerships.eventsourcing.json.EventJson;
import org.missionpartnerships.eventsourcing.projection.Projection;
import org.missionpartnerships.mission.MissionService;
import org.missionpartnerships.published.catalogue.EventCatalogue;
import org.missionpartnerships.published.catalogue.FamilyEvent;

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
                    thing text,
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
                CREATE INDEX ON entry (thing, recorded_at, source, seq) WHERE thing IS NOT NULL;
                CREATE TABLE bond (
                    owner text NOT NULL,
                    thing text NOT NULL,
                    ledger text COLLATE "C" NOT NULL,
                    source text COLLATE "C" NOT NULL,
                    seq bigint NOT NULL,
                    since date,
                    recorded_at timestamptz NOT NULL,
                    PRIMARY KEY (owner, thing, ledger, source, seq)
                );
                """;
    }

    @Override
    public void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("""
                        INSERT INTO entry (ledger, source, seq, event_id, stream, version, type, type_version, recorded_at,
                                           mission, thing, edtf, earliest, latest, after_event, payload)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?)""");
                PreparedStatement bond = connection.prepareStatement("""
                        INSERT INTO bond (owner, thing, ledger, source, seq, since, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (ReceivedEvent received : events) {
                Optional<FamilyEvent> known =
                        EventCatalogue.decode(received.event()).map(FamilyEvent::of);
                add(entry, received, known.flatMap(Bond::thingOf));
                for (Bond made : known.map(Bond::of).orElse(List.of())) {
                    add(bond, received, made);
                }
            }
            entry.executeBatch();
            bond.executeBatch();
        }
    }

    private static void add(PreparedStatement entry, ReceivedEvent received, Optional<Thing> thing)
            throws SQLException {
        RecordedEvent event = received.event();
        JsonNode data = read(event);
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
        entry.setString(11, thing.map(Thing::key).orElse(null));
        entry.setString(12, text(occurred, "edtf"));
        entry.setString(13, text(occurred, "earliest"));
        entry.setString(14, text(occurred, "latest"));
        entry.setObject(15, after == null ? null : UUID.fromString(after), Types.OTHER);
        entry.setBytes(16, event.payload());
        entry.addBatch();
    }

    private static void add(PreparedStatement bond, ReceivedEvent received, Bond made) throws SQLException {
        RecordedEvent event = received.event();
        bond.setString(1, made.owner().key());
        bond.setString(2, made.thing().key());
        bond.setString(3, event.ledger().name());
        bond.setString(4, received.source());
        bond.setLong(5, event.seq());
        bond.setObject(6, made.since());
        bond.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
        bond.addBatch();
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
